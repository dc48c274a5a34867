import { html } from '#html';
import { colours as c, mapColours as m, type } from '#theme';

/** Maps, year strips, flows of money, bars against a target. */
export const drawings = html`
.map svg{display:block;width:100%;height:auto}
.map .land{fill:${m.land};stroke:${m.border};stroke-width:1.2;stroke-linejoin:round}
.map circle{fill:${m.land};stroke:${m.quiet};stroke-width:1}
.map .asked{stroke:${m.asked};stroke-width:1.5;stroke-dasharray:2.2 1.4}
.map .planned{stroke:${m.planned};stroke-width:2}
.map .built{stroke:${m.built};stroke-width:2.6}
.map .own.asked{fill:${m.asked};stroke-dasharray:none}
.map .own.planned{fill:${m.planned}}
.map .own.built{fill:${m.built}}
.map .own{fill:${m.quiet}}
.map .here,.map .own.asked{stroke-dasharray:none}
.map .here{stroke:${c.vermilion};stroke-width:3;fill:${c.vermilionWash}}
.map .ring{fill:none;stroke:${c.vermilion};stroke-width:1}
.map a:hover circle,.map a:focus circle{stroke:${c.ink};fill:${c.ochreWash}}
.map text{font:15px ${type.serif};fill:${c.ink};paint-order:stroke;stroke:${m.land};stroke-width:3px;stroke-linejoin:round}
.map .seat{fill:${c.ink}}
.key{list-style:none;padding:0;margin:.4rem 0;font-size:.9rem}
.key li{display:inline-block;margin:0 1.1em .2em 0;white-space:nowrap}
.key svg{width:1.1em;height:1.1em;vertical-align:-.15em;margin-right:.35em;display:inline-block}
.years{display:flex;align-items:flex-end;list-style:none;padding:0;margin:0 0 .6rem}
.years li{flex:1 1 0;margin-right:.5rem;text-align:center;min-width:0;word-break:keep-all}
.years li:last-child{margin-right:0}
.years b{display:block;font:700 1.15rem/1.2 ${type.serif}}
.years .bar{display:block;margin:.25rem 10% 0;background:${m.planned};border-radius:2px 2px 0 0;position:relative;overflow:hidden}
.years .bar i{position:absolute;left:0;right:0;bottom:0;background:${m.built}}
.years .y{display:block;border-top:1px solid ${c.ink};padding-top:.2rem}
.years small{display:block;color:${c.muted};line-height:1.35}
.flow{display:flex;position:relative;margin:0 0 .8rem;font-size:.83rem;line-height:1.25}
.flow svg{flex:1 1 auto;min-width:0;height:100%;display:block;margin:0 .5rem}
.flow ol{flex:none;position:relative;list-style:none;margin:0;padding:0}
.flow .from{width:9em;text-align:right}
.flow .to{width:6.6em}
.flow li{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;position:absolute;left:0;right:0;transform:translateY(-50%)}
.flow li:first-letter,.small td:first-letter{text-transform:uppercase}
.flow b{display:block;font-weight:700;white-space:nowrap}
.cover{list-style:none;padding:0;margin:0}
.cover li{padding:.5rem 0 .55rem;max-width:none;border-bottom:1px solid ${c.line}}
.cover li:last-child{border-bottom:0}
.cover b{font:700 1.2rem ${type.serif}}
.cover p{margin:0}
.cover .head-line{flex-wrap:nowrap}
.cover b{white-space:nowrap}
.track{position:relative;height:.7rem;background:${c.shade};border:1px solid ${c.line};margin:.35rem 0;border-radius:2px}
.track i{position:absolute;left:0;top:0;bottom:0;background:${c.green}}
.track .aim{position:absolute;top:-.3rem;bottom:-.3rem;width:0;border-left:3px solid ${c.vermilion}}
h3.of-village{margin-top:1.2rem}
.cases.brief>li{padding:.5rem 0}
.cases.like>li:nth-child(odd){border-bottom:0;padding-bottom:0}
.balances th,.balances td{padding-top:.3rem;padding-bottom:.3rem}
.balances .balance{width:50%;position:relative;padding:0}
.balance:before{content:"";position:absolute;left:50%;top:0;bottom:0;border-left:1px solid ${c.rule}}
.balance i{position:absolute;top:.6rem;height:.8rem}
.balance .gain{left:50%;background:${c.green}}
.balance .lose{right:50%;background:${c.ochre}}
@media(max-width:30em){.large .flow{font-size:.7rem}}
@media(max-width:44em){.balances .balance{width:30%}}
@media(min-width:52em){.cover.many{columns:2;column-gap:2.8rem}.cover li{break-inside:avoid}.beside{position:sticky;top:1rem;align-self:flex-start}.map text{font-size:11.5px}.flow{font-size:.9rem}.flow .from{width:10em}}
@media print{.map svg{max-width:95mm}.flow,.map,.years{break-inside:avoid}.years .bar,.track i,.flow path{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
