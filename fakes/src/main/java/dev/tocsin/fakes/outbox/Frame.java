package dev.tocsin.fakes.outbox;

/** The page around the entries. Its script replaces the list when it has changed, and keeps unfolded what was unfolded. */
final class Frame {

    static final String TEXT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>Outbox - fake providers</title>
            <noscript><meta http-equiv="refresh" content="3"></noscript>
            <style>
            :root { color-scheme: light dark; --ink: light-dark(#1b1d21, #e8eaed); --dim: light-dark(#5a6069, #a2a9b3);
              --paper: light-dark(#f5f6f8, #15171a); --card: light-dark(#fff, #1f2226); --line: light-dark(#d9dde3, #343941);
              --bad: light-dark(#b3261e, #ff8a80); --lost: light-dark(#8a5300, #ffc46b); }
            * { box-sizing: border-box }
            body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 16px/1.45 system-ui, sans-serif;
              color: var(--ink); background: var(--paper) }
            h1 { font-size: 1.3rem; margin: 0 0 .2rem } header p, .none { color: var(--dim); margin: 0 0 1rem }
            .entry { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0;
              overflow: hidden }
            summary { cursor: pointer }
            .entry > summary { display: grid; grid-template-columns: auto auto 1fr; gap: .2rem .7rem; align-items: baseline;
              padding: .6rem .8rem; list-style: none }
            .entry > summary span { overflow-wrap: anywhere }
            .entry > :not(summary) { margin: .3rem .8rem .8rem }
            time { color: var(--dim); font-variant-numeric: tabular-nums; font-size: .9rem }
            b { font-size: .8rem; font-weight: 600; padding: .1rem .5rem; border-radius: 1rem; color: #fff; background: #555;
              min-width: 5.8rem; text-align: center }
            .p-pagerduty { background: #05763a } .p-slack { background: #4a154b } .p-teams { background: #4f52b2 }
            .p-email { background: #0b5cad } .p-webhook { background: #555b64 }
            .answer, i { color: var(--dim); font-size: .9rem }
            .rejected .answer, .rejected i, .fault .answer, .fault i { color: var(--bad) }
            .lost .answer, .lost i { color: var(--lost) }
            .rejected, .fault { border-left: .3rem solid var(--bad) } .lost { border-left: .3rem solid var(--lost) }
            ul { padding-left: 1.1rem; overflow-wrap: anywhere } li { white-space: pre-wrap }
            pre { overflow-x: auto; font-size: .8rem; background: var(--paper); padding: .6rem; border-radius: .3rem }
            iframe { width: calc(100% - 1.6rem); height: 26rem; border: 1px solid var(--line); background: #fff;
              color-scheme: light }
            @media (max-width: 34rem) { body { padding: .6rem } .entry > summary { grid-template-columns: auto 1fr }
              .entry > summary span { grid-column: 1 / -1 } b { justify-self: start } }
            </style>
            </head>
            <body>
            <header><h1>Outbox</h1><p><span id="count">@COUNT@</span> received by the fake PagerDuty, Slack, Teams, mail
            server and webhook, newest first.</p></header>
            <main id="entries">
            @ENTRIES@</main>
            <script>
            let shown = "";
            async function look() {
              try {
                const text = await (await fetch(location.href)).text();
                if (text !== shown) {
                  const next = new DOMParser().parseFromString(text, "text/html");
                  const open = new Set([...document.querySelectorAll("details[open]")].map(d => d.id));
                  const list = document.getElementById("entries");
                  for (const entry of [...next.querySelectorAll(".entry")].reverse()) {
                    if (!document.getElementById(entry.id)) list.prepend(document.adoptNode(entry));
                  }
                  document.querySelectorAll("details").forEach(d => { d.open = open.has(d.id); });
                  if (document.querySelector(".entry")) document.querySelector(".none")?.remove();
                  document.getElementById("count").textContent = next.getElementById("count").textContent;
                  shown = text;
                }
              } catch (gone) { /* The demo has ended; what was shown stays. */ }
              setTimeout(look, 1000);
            }
            look();
            </script>
            </body>
            </html>
            """;

    private Frame() {}
}
