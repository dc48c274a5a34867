import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { frameWords } from '#words/console/frame';
import { useLanguage, useLanguageSwitch, useWords } from './language.tsx';
import { useSession } from './session.tsx';
import { Tasks } from './tasks.tsx';

/** The seal, whose office this is, who sits here, what is being worked out, and the language. */
export function Masthead({ openMenu }: { readonly openMenu: () => void }) {
  const t = useWords(frameWords);
  const language = useLanguage();
  const { county, actor } = useSession();
  return (
    <header className="masthead">
      <Button className="burger" type="text" aria-label={t('menu')} onClick={openMenu}>
        <span className="burger-lines" />
      </Button>
      <Link to="/" className="brand">
        <Seal />
        <span>
          {language === 'zh' ? county.nameZh : county.nameEn}
          <small>{t('office')}</small>
        </span>
      </Link>
      <span className="masthead-space" />
      <Tasks />
      <span className="seat">
        <b>{actor.name}</b>
        {actor.name !== t(`role-${actor.role}`) && <small>{t(`role-${actor.role}`)}</small>}
      </span>
      <LanguageSwitch />
      <form method="post" action="/session/out" className="sign-out">
        <input type="hidden" name="back" value="/office/" />
        <Button type="text" size="small" htmlType="submit">
          {t('sign-out')}
        </Button>
      </form>
    </header>
  );
}

export function LanguageSwitch() {
  const t = useWords(frameWords);
  const [language, setLanguage] = useLanguageSwitch();
  return (
    <Button
      type="text"
      size="small"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      {t('language')}
    </Button>
  );
}

export function Seal() {
  return (
    <span className="seal" aria-hidden="true">
      千<br />万
    </span>
  );
}
