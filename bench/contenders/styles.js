// The styles of the bare and the naive contenders, in one color scheme.
export const bannerStyle = `
  :host { display: block; min-block-size: 4.75em; font: inherit }
  .box { display: grid; grid-template-columns: auto 1fr auto; gap: 0 .8em; align-items: center; padding: .7em 1em; border: 1px solid #ccc; border-radius: 10px; background: #fff4ec }
  svg { width: 1.45em; height: 1.45em; fill: #b34700; stroke: #b34700 }
  .sentence { font-weight: 650 }
  .detail { grid-column: 2; font-size: .87em }
  .box > a { grid-area: 1 / 3 / span 3; font-size: .87em }
`;

export const listStyle = `
  :host { display: block; font: inherit }
  ul { list-style: none; margin: 0; padding: 0 }
  .row { padding: .6em 1em; border-top: 1px solid #ddd }
  .head { display: flex; gap: .6em }
  .name { flex: 1; font-weight: 600 }
  .bars { display: flex; gap: 2px; height: 26px }
  .bars > * { flex: 1; background: #2a9b6e; border-radius: 2px }
  .bars > .degraded_performance, .bars > .minor_outage { background: #a47d15 }
  .bars > .partial_outage { background: #a7480d }
  .bars > .major_outage { background: #820221 }
  .bars > .under_maintenance { background: #174ac1 }
  .legend { display: flex; gap: 1em; font-size: .75em }
  .legend span::before { content: ''; display: inline-block; width: 4px; height: 1em; margin-inline-end: .4em; background: currentColor }
  .scale { display: flex; justify-content: space-between; font-size: .75em }
`;

export const historyStyle = `
  :host { display: block; font: inherit }
  section + section { margin-top: 2em }
  .heading { margin-bottom: .6em; font-size: 1.2em; font-weight: 640 }
  .incident { border: 1px solid #ddd; border-radius: 10px }
  .incident + .incident { margin-top: .8em }
  .top { padding: .93em 1.05em .8em; border-bottom: 1px solid #ddd }
  .title { display: flex; gap: .6em; font-size: 1.07em; font-weight: 640 }
  .link { margin-inline-start: auto; color: #555 }
  .link svg { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 1.5 }
  .meta { display: flex; flex-wrap: wrap; gap: .2em .9em; margin-top: .3em; font-size: .87em; color: #555 }
  .badge { font-weight: 600 }
  .badge svg { width: 1em; height: 1em; margin-inline-end: .35em; fill: currentColor; vertical-align: -.1em }
  .chips { display: flex; flex-wrap: wrap; gap: .35em; margin: .55em 0 0; padding: 0; list-style: none }
  .chip { padding: .05em .65em; border: 1px solid #ddd; border-radius: 1em; font-size: .83em }
  .timeline { margin: 0; padding: .93em 1.05em .25em; list-style: none }
  .update { position: relative; padding: 0 0 .93em 1.6em }
  .update::before { content: ''; position: absolute; left: .15em; top: .42em; width: .65em; height: .65em; border: .17em solid; border-radius: 50% }
  .update:not(:last-child)::after { content: ''; position: absolute; left: .42em; top: 1.35em; bottom: -.25em; width: 1.5px; background: #ddd }
  .word { margin-inline-end: .55em; font-weight: 620 }
  .update time { font-size: .87em; color: #555 }
  .body { max-width: 70ch; line-height: 1.55; color: #222 }
  .body p { margin: .15em 0 0 }
  .operational { color: #1a6b4b }
  .degraded_performance { color: #7a5c0d }
  .partial_outage { color: #a7480d }
  .major_outage { color: #820221 }
  .under_maintenance { color: #174ac1 }
  .month { margin-block: .8em .4em; color: #555 }
  .more { margin-top: .8em; padding: .45em .95em; border: 1px solid #ddd; border-radius: 8px; background: none; font: inherit }
`;
