import { html } from '#html';
import { colours as c, thumbPx, type } from '#theme';

/** Forms for thumbs: big tiles, big fields, nothing that needs a script. */
export const forms = html`
fieldset{border:0;padding:0;margin:0 0 1.6rem;min-width:0}
legend,label.ask{display:block;font:700 1.1rem/1.4 ${type.serif};padding:0;margin-bottom:.5rem}
textarea,input[type=text],input[type=password]{display:block;width:100%;font:inherit;color:${c.ink};background:${c.surface};border:1.5px solid ${c.rule};border-radius:6px;padding:.7rem .8rem;min-height:${thumbPx}px;max-width:34rem}
textarea{min-height:7.5rem;resize:vertical}
.field{margin-bottom:1.2rem}
.tiles{display:flex;flex-wrap:wrap;margin:0 -.25rem}
.tile{flex:0 0 33.333%;padding:.25rem;position:relative}
.tile input{position:absolute;opacity:0;width:1px;height:1px}
.tile span{display:block;text-align:center;background:${c.surface};border:1.5px solid ${c.rule};border-radius:8px;padding:.6rem .2rem;min-height:${thumbPx}px;cursor:pointer;line-height:1.25;font-size:.95rem}
.tile svg{display:block;width:2.1rem;height:2.1rem;margin:0 auto .25rem}
.tile input:checked+span{background:${c.greenWash};border-color:${c.green};box-shadow:inset 0 0 0 2px ${c.green};font-weight:700}
.tile input:focus+span{outline:3px solid ${c.azurite};outline-offset:2px}
.icon{width:1.6rem;height:1.6rem;vertical-align:middle;fill:none;stroke:${c.green};stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.ticket{background:${c.surface};border:1px solid ${c.line};border-top:4px solid ${c.vermilion};padding:1.2rem 1.2rem .6rem;margin:1rem 0 1.6rem;max-width:30rem}
.ticket b{display:block;font:700 1.4rem/1.4 ${type.serif};letter-spacing:.03em}
@media(min-width:40em){.tile{flex-basis:8.6rem}.say{max-width:36rem}}
@media print{.ticket form{display:none}}
`;
