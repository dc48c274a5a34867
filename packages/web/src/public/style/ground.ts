import { html } from '#html';
import { colours as c, thumbPx, type } from '#theme';

// For old phones: no custom properties, no nesting, no gap; flex with margins.

/** The page itself: paper, type, head, path and foot. */
export const ground = html`
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
html.large{font-size:137.5%}
body{margin:0;background:${c.paper};color:${c.ink};font:1rem/${type.lineHeight} ${type.sans};font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3{font-family:${type.serif};line-height:1.3;font-weight:700;margin:0}
h1:lang(en),h2:lang(en),h3:lang(en),.answer:lang(en),.tagline:lang(en),.figures b:lang(en),.name:lang(en){font-family:${type.latinSerif},${type.serif}}
body:lang(en){font-family:${type.latinSans},${type.sans}}
h1{font-size:2.1rem;letter-spacing:.03em}
h2{font-size:1.3rem;margin-bottom:.7rem}
h3{font-size:1.05rem}
p,ul,ol,dl,figure{margin:0 0 .8rem}
p,.lead,li{max-width:${type.measureEm}em}
ul,ol{padding-left:1.2em}
a{color:${c.green};text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus{outline:3px solid ${c.azurite};outline-offset:2px}
small,.small{font-size:.83rem}
.muted{color:${c.muted}}
.wide{max-width:62rem;margin:0 auto;padding-left:1rem;padding-right:1rem}
.skip{position:absolute;left:-99em}
.skip:focus{left:0;background:${c.surface};padding:.5em;z-index:2}
.demo{margin:0;padding:.25rem .6rem;background:${c.ink};color:${c.surface};font-size:.78rem;text-align:center}
.demo span{margin-right:.5em;opacity:.85}
.demo button{font:inherit;color:${c.surface};background:none;border:1px solid transparent;border-radius:99px;padding:.35em .8em;margin:.1em;cursor:pointer;text-decoration:underline}
.demo .held{background:${c.paper};color:${c.ink};text-decoration:none;font-weight:700}
.demo a{color:${c.surface};margin-left:.8em;white-space:nowrap;display:inline-block;padding:.35em 0}
.simulated{margin:0;padding:.4rem 1rem;max-width:none;background:${c.ochreWash};color:${c.ink};font-size:.83rem;text-align:center;border-bottom:1px solid ${c.line}}
.simulated b{color:${c.ochreInk};border:1px solid ${c.ochreInk};border-radius:3px;padding:0 .4em;margin-right:.4em;white-space:nowrap}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;padding-top:.9rem;padding-bottom:.6rem}
.brand{display:flex;align-items:center;color:${c.ink};text-decoration:none}
.seal{flex:none;background:${c.vermilion};color:${c.surface};font:700 .95rem/1.05 ${type.serif};padding:.32em .42em;border-radius:4px;margin-right:.7rem}
.name{font:700 1.15rem/1.25 ${type.serif}}
.name small{display:block;font:400 .78rem/1.4 ${type.sans};color:${c.muted}}
.county:after{content:" · "}
.switches{font-size:.9rem}
.switches a{display:inline-block;padding:.55em .3em;margin-left:.9em;white-space:nowrap}
.path{font-size:.9rem}
.path ol{list-style:none;padding:0;margin:0 0 .4rem;max-width:none}
.path li{display:inline}
.path li+li:before{content:"›";color:${c.muted};margin:0 .5em}
.path a{display:inline-block;padding:.3em 0}
main{padding-top:.6rem;padding-bottom:3rem}
section{margin-top:2.6rem;border-top:1px solid ${c.ink};padding-top:.9rem}
.foot{border-top:1px solid ${c.line};background:${c.shade};font-size:.83rem;color:${c.ink}}
.foot .wide{display:flex;flex-wrap:wrap;justify-content:space-between;padding-top:1.3rem;padding-bottom:1.3rem}
.foot .code{display:flex;align-items:center;margin:0 1rem .6rem 0}
.qr{flex:none;width:5.2rem;height:5.2rem;margin-right:.9rem}
.foot p{margin:0 0 .4rem}
.foot form{margin:0}
.url{word-break:break-all}
.plain{font:inherit;color:${c.green};background:none;border:0;padding:.5em 0;text-decoration:underline;cursor:pointer}
.foot a,.foot .plain{display:inline-block;min-height:${thumbPx / 2}px;margin-right:1em}
@media(max-width:44em){h1:lang(en),h2:lang(en),h3:lang(en),.answer:lang(en),.tagline:lang(en),.figures b:lang(en),.name:lang(en){font-family:${type.latinSerif},${type.serif}}
body:lang(en){font-family:${type.latinSans},${type.sans}}
h1{font-size:1.7rem}.head{align-items:flex-start}.motto,.demo span,.county:after{display:none}.demo{padding:.1rem}.demo button{padding:.5em .7em;margin:0}.demo a{margin-left:.3em}.switches a:first-child{margin-left:0}section{margin-top:2rem}}
@media print{@page{size:A4;margin:14mm}html{font-size:11pt}body{background:none}.demo,.switches,.doors,.skip,form,.noprint{display:none}.foot{background:none}.qr{width:26mm;height:26mm}a{color:${c.ink};text-decoration:none}section{margin-top:1.2rem}h2,h3{break-after:avoid}tr{break-inside:avoid}}
`;
