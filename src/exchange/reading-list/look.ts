/**
 * How a reading list looks, on screen, in the dark and on paper: PubMed's type and colours (ui/tokens.css), nothing that is
 * loaded from anywhere. Without it, where a mail programme takes it out, the list reads as plain headings and paragraphs.
 */
export const LOOK = `:root{color-scheme:light dark;--text:#212121;--accent:#20558a;--quiet:#5b616b;--line:#d6d7d9;--link:#0071bc;--ground:#fff;--alert:#cd2026}
@media (prefers-color-scheme:dark){:root{--text:#e4e6e8;--accent:#73b3e7;--quiet:#a9b0b8;--line:#454b52;--link:#73b3e7;--ground:#16191d;--alert:#ff8b8f}}
body{margin:0 auto;padding:32px 20px 48px;max-width:720px;background:var(--ground);color:var(--text);font:16px/1.5 BlinkMacSystemFont,-apple-system,"Segoe UI",Roboto,Ubuntu,"Helvetica Neue",sans-serif;overflow-wrap:break-word;counter-reset:article}
a{color:var(--link)}
h1{margin:0;font-size:28px;line-height:1.25}
h2{margin:0;font-size:18px;line-height:1.35}
h2 a{text-decoration:none}
h2 a:hover{text-decoration:underline}
h2::before{counter-increment:article;content:counter(article) ". ";color:var(--quiet);font-weight:400}
p{margin:8px 0 0}
.by,.ids,.choices,footer,.hint{color:var(--quiet);font-size:14px}
header{padding-bottom:20px;border-bottom:2px solid var(--line)}
article{padding:24px 0;border-bottom:1px solid var(--line)}
article>p{margin-top:4px}
.citation{font-size:15px}
.notice{color:var(--alert);font-weight:600}
.tags{margin:8px 0 0;padding:0;list-style:none;font-size:14px}
.tags li{display:inline-block;margin:0 12px 0 0}
.tags li::before{content:"";display:inline-block;width:10px;height:10px;margin-inline-end:5px;background:var(--c,#999)}
.note{margin:16px 0 0;padding-inline-start:16px;border-inline-start:3px solid var(--accent)}
.note blockquote{margin:8px 0 0;padding-inline-start:12px;border-inline-start:1px solid var(--line)}
.note>.quote{margin-top:0;padding:2px 12px;border:0;border-inline-start:4px solid var(--c,#f0e442);font-style:italic}
.note ul,.note ol{margin:8px 0 0;padding-inline-start:24px}
.note li>p{margin-top:2px}
.note pre{overflow:auto;font-size:14px}
.blue{--c:#0072b2}.orange{--c:#e69f00}.green{--c:#009e73}.vermillion{--c:#d55e00}.sky{--c:#56b4e9}.purple{--c:#cc79a7}.yellow{--c:#f0e442}.grey{--c:#999}
footer{padding-top:20px}
@media print{:root{--text:#000;--accent:#444;--quiet:#444;--line:#bbb;--link:#000;--ground:#fff}body{max-width:none;padding:0;font-size:10.5pt}h2,.quote,.tags{break-inside:avoid}h2,.citation{break-after:avoid}a{text-decoration:none}.tags li::before,.quote{print-color-adjust:exact}footer,.open,.hint{display:none}}
`;
