import { html } from '#html';
import { colours as c, thumbPx, type } from '#theme';

/** What pages are made of: figures, tables, tags, lists of facts, one thing to do. */
export const parts = html`
.kicker{font-size:.9rem;color:${c.muted};margin:0 0 .3rem}
.lead{font-size:1.12rem;margin:.6rem 0 1rem}
.figures{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0 -.9rem}
.figures li{flex:1 1 9rem;padding:.2rem .9rem;margin-bottom:.6rem}
.figures b{display:block;font:700 1.75rem/1.2 ${type.serif}}
.figures span{display:block;font-size:.9rem}
.figures small{color:${c.muted};display:block}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-size:.9rem;color:${c.muted};padding-bottom:.4rem}
th,td{text-align:left;padding:.55rem .6rem .55rem 0;border-bottom:1px solid ${c.line};vertical-align:top}
th{font-weight:400;font-size:.83rem;color:${c.muted};vertical-align:bottom}
tbody th{font-weight:400;font-size:1rem;color:${c.ink};vertical-align:top;min-width:4.2em}
td p{margin:0}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
th.n:last-child,td.n:last-child{padding-right:0}
.cases table tr:last-child td{border-bottom:0}
.sum td,.sum th{border-top:1px solid ${c.ink};border-bottom:0;font-weight:700}
td a,tbody th a{display:inline-block;padding:.1em 0}
.scroll{overflow-x:auto}
.scroll table{min-width:34rem}
.tag{display:inline-block;font-size:.83rem;line-height:1.5;padding:0 .5em;border-radius:3px;border:1px solid;white-space:nowrap;font-family:${type.sans};font-weight:400}
.good{color:${c.green};background:${c.greenWash}}
.info{color:${c.azurite};background:${c.azuriteWash}}
.wait{color:${c.ochreInk};background:${c.ochreWash}}
.bad{color:${c.vermilion};background:${c.vermilionWash}}
.still{color:${c.muted};background:${c.surface}}
.cases{list-style:none;padding:0;margin:0}
.cases>li{padding:.8rem 0;border-bottom:1px solid ${c.line};max-width:none}
.cases>li:last-child{border-bottom:0}
.cases p{margin:.2rem 0 0}
.cases .line{font-size:.9rem;color:${c.muted}}
.cases .what{font-weight:700;font-family:${type.serif};font-size:1.05rem}
.head-line{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline}
.head-line{max-width:none}
.head-line>*{margin-right:.8rem}
.head-line>:last-child{margin-right:0}
.side{margin-left:auto;white-space:nowrap}
.do{display:inline-block;background:${c.green};color:${c.surface};font:700 1.05rem/1.4 ${type.sans};padding:.75rem 1.5rem;min-height:${thumbPx}px;border:0;border-radius:6px;text-decoration:none;cursor:pointer}
.do.second{background:${c.surface};color:${c.green};box-shadow:inset 0 0 0 2px ${c.green}}
.note{border-left:3px solid ${c.azurite};background:${c.azuriteWash};padding:.7rem .9rem;margin:0 0 1rem;max-width:${type.measureEm + 4}em}
.note.good{border-color:${c.green};background:${c.greenWash};color:${c.ink}}
.note.bad{border-color:${c.vermilion};background:${c.vermilionWash};color:${c.ink}}
.note.wait{border-color:${c.ochre};background:${c.ochreWash};color:${c.ink}}
.note>:last-child{margin-bottom:0}
.answer{font:400 1.3rem/1.6 ${type.serif};max-width:32em;margin:.6rem 0 1.2rem}
.said{font:400 1.35rem/1.6 ${type.serif};margin:.8rem 0;max-width:30em}
dl.facts{margin:0}
dl.facts div{display:flex;flex-wrap:wrap;padding:.45rem 0;border-bottom:1px solid ${c.line}}
dl.facts dt{flex:0 0 9.5em;color:${c.muted}}
dl.facts dd{flex:1 1 14em;margin:0}
.steps{list-style:none;padding:0;margin:0 0 1rem;border-left:2px solid ${c.line}}
.steps li{position:relative;padding:0 0 1rem 1.2rem}
.steps li:before{content:"";position:absolute;left:-7px;top:.45em;width:12px;height:12px;border-radius:50%;background:${c.paper};border:2px solid ${c.rule}}
.steps .done:before{background:${c.green};border-color:${c.green}}
.steps .stuck:before{background:${c.vermilion};border-color:${c.vermilion}}
.steps p{margin:.1rem 0}
.files{list-style:none;padding:0}
.files li{padding:.4rem 0;max-width:none}
code{font:.8rem/1.5 ui-monospace,Menlo,Consolas,monospace;word-break:break-all;background:${c.shade};padding:.1em .3em;border-radius:3px}
.pager{display:flex;justify-content:space-between;padding:.6rem 0}
.two{margin-top:1.6rem}
.two>*{margin-bottom:1.6rem}
.two>section,.two>div>section:first-child{margin-top:0}
.side .tag{margin-right:.4em}
.hero{margin-top:0}
.tagline{font:400 1.25rem/1.5 ${type.serif};margin:.3rem 0 .8rem}
.picks a{display:inline-block;padding:.45em .8em;border:1px solid ${c.line};border-radius:99px;margin:.2em .3em .2em 0;background:${c.surface};text-decoration:none}
@media(min-width:52em){.two{display:flex;margin:0 -1.4rem}.two{margin-top:2.6rem}.hero{margin-top:0}.two>*{flex:1 1 0;min-width:0;margin:0 1.4rem}.two>.more{flex-grow:1.35}.answer{font-size:1.45rem}}
@media(max-width:30em){.tag{white-space:normal}dl.facts dt{flex-basis:100%;font-size:.83rem}.figures li{flex-basis:45%}.figures b{font-size:1.5rem}th,td{padding-right:.45rem}}
@media print{th,td{padding-top:.3rem;padding-bottom:.3rem}.cases>li{padding:.4rem 0;break-inside:avoid}.do{display:none}}
`;
