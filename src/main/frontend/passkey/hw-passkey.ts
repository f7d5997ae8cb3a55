/*
 * Asks the browser to add a passkey or to sign with one. The answer is the browser's own, for the server to verify; where there is none, why.
 */
type Answer = { answer: string } | { failed: 'ELSEWHERE' | 'UNSUPPORTED' | 'NONE' };

class HwPasskey extends HTMLElement {
  add(options: string, origin: string): Promise<Answer> {
    return this.ask(origin, () =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)),
      }),
    );
  }

  use(options: string, origin: string): Promise<Answer> {
    return this.ask(origin, () =>
      navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)),
      }),
    );
  }

  private async ask(origin: string, question: () => Promise<Credential | null>): Promise<Answer> {
    if (location.origin !== origin) return { failed: 'ELSEWHERE' };
    if (typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') return { failed: 'UNSUPPORTED' };
    try {
      return { answer: JSON.stringify(await question()) };
    } catch {
      /* Cancelled, too late, no such passkey, or one that the device has already: browsers do not tell which. */
      return { failed: 'NONE' };
    }
  }
}

customElements.define('hw-passkey', HwPasskey);
