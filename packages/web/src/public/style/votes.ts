import { html } from '#html';
import { colours as c, thumbPx, type } from '#theme';

/** Voting with a thumb, and sheets of paper that are cut apart: two to a page. */
export const votes = html`
.pick{display:flex;align-items:center;background:${c.surface};border:1.5px solid ${c.rule};border-radius:8px;padding:.6rem .9rem;margin-bottom:.6rem;min-height:${thumbPx}px;max-width:34rem;cursor:pointer}
.pick input[type=checkbox]{flex:none;width:1.7rem;height:1.7rem;margin-right:.8rem;accent-color:${c.green}}
.pick input[type=number]{flex:none;width:4.6rem;font:inherit;padding:.5rem;margin-right:.8rem;border:1.5px solid ${c.rule};border-radius:6px}
.pick b{font-weight:700}
.pick .muted{display:inline-block;margin-left:.4em}
progress{display:block;width:100%;max-width:22rem;height:.7rem;margin:.4rem 0 1rem;accent-color:${c.green}}
.channels{list-style:none;padding:0}
.digest{word-break:break-all;font-size:.8rem}
.once{position:absolute;width:0;height:0}
.sheet{border:1px dashed ${c.rule};padding:1rem 1.2rem;margin:0 0 1.2rem;max-width:44rem;break-inside:avoid;page-break-inside:avoid}
.sheet header{display:flex;justify-content:space-between}
.sheet header h2{margin:.2rem 0 .6rem}
.sheet figure{flex:none;margin:0 0 0 1rem;width:6rem}
.sheet .qr{width:6rem;height:6rem}
.boxes{list-style:none;padding:0;font-size:1.15rem}
.boxes li{padding:.35rem 0;max-width:none}
.box{display:inline-block;width:1.5rem;height:1.5rem;border:2px solid ${c.ink};vertical-align:-.35rem;margin-right:.7rem}
.sheet footer{display:flex;flex-wrap:wrap;justify-content:space-between;font-size:.95rem}
.check{font:700 1.25rem/1 ${type.serif};letter-spacing:.15em}
`;
