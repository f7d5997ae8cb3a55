/* Steps a map through periods, each a source of counts of its own. Frames that were shown are shown again without asking. */
import type { Frame, LeafletMapElement } from './hw-leaflet-map.js';

export interface PlayerFrame extends Frame { label: string }
interface PlayerTexts { label: string; play: string; pause: string; back: string; forward: string; step: string; speed: string; slow: string; normal: string; fast: string; still: string }

const SPEEDS = { slow: 2000, normal: 1000, fast: 400 };
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

class TimePlayerElement extends HTMLElement {
  private steps: PlayerFrame[] = [];
  private texts: PlayerTexts | null = null;
  private mapId = '';
  private at = 0;
  private playing = false;
  private waiting = 0;
  private readonly playButton = this.button('play', () => this.toggle());
  private readonly slider = document.createElement('input');
  private readonly speed = document.createElement('select');
  private readonly now = document.createElement('output');
  private readonly note = document.createElement('span');

  set frames(frames: PlayerFrame[]) {
    this.pause();
    this.steps = frames;
    this.at = frames.length - 1;
    this.schedule();
  }

  set words(words: PlayerTexts) {
    this.texts = words;
    this.schedule();
  }

  set for(id: string) {
    this.mapId = id;
    this.schedule();
  }

  connectedCallback(): void {
    STILL.addEventListener('change', this.schedule);
    document.addEventListener('visibilitychange', this.unseen);
    this.schedule();
  }

  disconnectedCallback(): void {
    this.pause();
    STILL.removeEventListener('change', this.schedule);
    document.removeEventListener('visibilitychange', this.unseen);
    this.map()?.showFrame(null);
  }

  private readonly unseen = () => document.hidden && this.pause();

  private readonly schedule = () => queueMicrotask(() => {
    if (!this.isConnected || !this.texts || !this.steps.length || !this.map()) return;
    this.build(this.texts);
    this.show(this.at);
  });

  private map(): LeafletMapElement | null {
    return document.getElementById(this.mapId) as LeafletMapElement | null;
  }

  private button(name: string, click: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    button.addEventListener('click', click);
    return button;
  }

  private build(texts: PlayerTexts): void {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', texts.label);
    const back = this.button('back', () => this.stepTo(this.at - 1));
    const forward = this.button('forward', () => this.stepTo(this.at + 1));
    back.setAttribute('aria-label', texts.back);
    forward.setAttribute('aria-label', texts.forward);
    Object.assign(this.slider, { type: 'range', min: '0', max: String(this.steps.length - 1), step: '1' });
    this.slider.setAttribute('aria-label', texts.step);
    this.slider.oninput = () => this.stepTo(Number(this.slider.value));
    this.speed.setAttribute('aria-label', texts.speed);
    const chosen = this.speed.value || 'normal';
    this.speed.replaceChildren(...(['slow', 'normal', 'fast'] as const).map((name) => new Option(texts[name], name, name === chosen, name === chosen)));
    this.now.className = 'now';
    this.note.textContent = texts.still;
    this.note.className = 'still';
    // Whoever asked for less motion steps by hand.
    this.playButton.hidden = this.speed.hidden = STILL.matches;
    this.note.hidden = !STILL.matches;
    this.replaceChildren(this.playButton, back, this.slider, forward, this.now, this.speed, this.note);
    this.named();
  }

  private named(): void {
    this.playButton.setAttribute('aria-label', this.playing ? this.texts!.pause : this.texts!.play);
    this.playButton.classList.toggle('pause', this.playing);
  }

  private toggle(): void {
    if (this.playing) return this.pause();
    if (STILL.matches) return;
    this.playing = true;
    this.named();
    void this.run(this.at >= this.steps.length - 1 ? 0 : this.at + 1);
  }

  private pause(): void {
    this.playing = false;
    clearTimeout(this.waiting);
    if (this.texts) this.named();
  }

  private stepTo(step: number): void {
    this.pause();
    void this.show(step);
  }

  /* The next frame is asked for while this one is looked at, and never shown before it is there. */
  private async run(step: number): Promise<void> {
    await this.show(step);
    const next = this.steps[step + 1];
    if (!this.playing || this.at !== step) return;
    if (!next) return this.pause();
    void this.map()?.prefetch(next.url);
    this.waiting = window.setTimeout(() => this.playing && void this.run(step + 1), SPEEDS[this.speed.value as keyof typeof SPEEDS] ?? SPEEDS.normal);
  }

  private async show(step: number): Promise<void> {
    const frame = this.steps[step];
    if (!frame) return;
    this.at = step;
    this.slider.value = String(step);
    this.slider.setAttribute('aria-valuetext', frame.label);
    this.now.textContent = frame.label;
    await this.map()?.showFrame(frame);
  }
}

customElements.define('hw-time-player', TimePlayerElement);
