import { dayWords } from '#format/day';
import { type Html, html } from '#html';
import { sheet } from '#public/style/sheet';
import { frameWords } from '#words/public/frame';
import { demoBar, isOfficer, officeLink } from './demo-bar.ts';
import { type Frame, inOtherLanguage, inOtherSize, link, publicAddress, speaker } from './frame.ts';
import { qrCode } from './qr.ts';

/** A step of the path from the county down to the page; the last one has no address. */
export type Crumb = { readonly name: string; readonly address: string | null };

export type Sheet = {
  readonly title: string;
  readonly path: readonly Crumb[];
  readonly body: Html;
};

/** A whole page: no script, everything inline, good on an old phone and on A4. */
export function page(frame: Frame, { title, path, body }: Sheet): Html {
  const say = speaker(frame);
  const simulated = frame.county?.simulated ?? false;
  return html`<!doctype html>
<html lang="${frame.language === 'zh' ? 'zh-CN' : 'en'}"${frame.large ? html` class="large"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${say(frameWords.name)}</title>
<style>${sheet}</style>
</head>
<body>
<a class="skip" href="#main">${say(frameWords.skip)}</a>
${frame.demo || simulated ? html`<aside aria-label="${say(frameWords.asideLabel)}">${frame.demo ? demoBar(frame) : ''}${simulated ? html`<p class="simulated"><b>${say(frameWords.simulatedMark)}</b> ${say(frameWords.simulated)}</p>` : ''}</aside>` : ''}
<header class="wide head">
<a class="brand" href="${link(frame, '/')}"><span class="seal" aria-hidden="true">千<br>万</span><span class="name">${say(frameWords.name)}<small>${countyName(frame)}<span class="motto">${say(frameWords.motto)}</span></small></span></a>
<nav class="switches" aria-label="${say(frameWords.switchesLabel)}"><a href="${inOtherSize(frame)}">${say(frame.large ? frameWords.usualType : frameWords.largeType)}</a><a href="${inOtherLanguage(frame)}" lang="${frame.language === 'zh' ? 'en' : 'zh-CN'}">${say(frameWords.otherLanguage)}</a></nav>
</header>
${path.length > 1 ? crumbs(frame, path) : ''}
<main id="main" class="wide">
${body}
</main>
${foot(frame)}
</body>
</html>`;
}

function countyName({ county, language }: Frame): Html {
  if (county === null) return html``;
  return html`<span class="county">${language === 'zh' ? county.nameZh : county.nameEn}</span>`;
}

function crumbs(frame: Frame, path: readonly Crumb[]): Html {
  const steps = path.map(({ name, address }) =>
    address === null
      ? html`<li aria-current="page">${name}</li>`
      : html`<li><a href="${link(frame, address)}">${name}</a></li>`,
  );
  return html`<nav class="wide path" aria-label="${speaker(frame)(frameWords.pathLabel)}"><ol>${steps}</ol></nav>`;
}

function foot(frame: Frame): Html {
  const say = speaker(frame);
  const address = publicAddress(frame);
  return html`<footer class="foot"><div class="wide">
<div class="code">${qrCode(address, say(frameWords.scan))}<p>${say(frameWords.scan)}<br><span class="url">${address}</span></p></div>
<div class="colophon"><p>${say(frameWords.asOf, { day: dayWords(frame.today, frame.language) })}<br>${say(frameWords.everything)}</p>
<p class="doors">${door(frame)}</p></div>
</div></footer>`;
}

/** The way in for those who work here, and the way out for whoever is in. */
function door(frame: Frame): Html {
  const say = speaker(frame);
  if (frame.actor.role === 'nobody') {
    return html`<a href="${link(frame, '/sign-in')}">${say(frameWords.signIn)}</a>`;
  }
  return html`<form method="post" action="/session/out">${isOfficer(frame) ? officeLink(frame) : ''}<input type="hidden" name="back" value="${link(frame, frame.address)}"> <button class="plain">${say(frameWords.signOut)}${frame.actor.name === '' ? '' : ` · ${frame.actor.name}`}</button></form>`;
}
