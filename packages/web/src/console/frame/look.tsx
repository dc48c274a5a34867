import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { colours, payerColours, radius, space, type } from '#theme';
import { useLanguage } from './language.tsx';
import './frame.css';

/** Paper, ink and mineral green for everything that antd draws. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.green,
    colorSuccess: colours.green,
    colorInfo: colours.azurite,
    colorLink: colours.azurite,
    colorWarning: colours.ochre,
    colorError: colours.vermilion,
    colorText: colours.ink,
    colorTextSecondary: colours.muted,
    colorTextTertiary: colours.muted,
    colorTextDescription: colours.muted,
    colorTextPlaceholder: colours.muted,
    colorBgBase: colours.surface,
    colorBgLayout: colours.paper,
    colorBorder: colours.rule,
    colorBorderSecondary: colours.line,
    fontFamily: type.sans,
    fontSize: 15,
    lineHeight: type.lineHeight,
    borderRadius: radius.medium,
    borderRadiusSM: radius.small,
    boxShadow: `0 6px 24px ${colours.ink}1f`,
    boxShadowSecondary: `0 6px 24px ${colours.ink}1f`,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Table: {
      headerBg: colours.shade,
      headerColor: colours.ink,
      headerSplitColor: 'transparent',
      rowHoverBg: colours.greenWash,
      cellPaddingBlockSM: 7,
      cellFontSizeSM: 14,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Menu: {
      itemBg: 'transparent',
      itemSelectedBg: colours.greenWash,
      itemSelectedColor: colours.green,
      itemHoverBg: colours.shade,
      itemHeight: 38,
      groupTitleFontSize: 13,
      groupTitleColor: colours.muted,
    },
    Drawer: { paddingLG: space.l },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
  },
};

export function Look({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App className="office">{children}</App>
    </ConfigProvider>
  );
}

/** The colours of the theme for our own style sheet, as --ink, --green-wash, --payer-society … */
export function paintSheet(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(colours))
    root.style.setProperty(`--${dashed(name)}`, colour);
  for (const [name, colour] of Object.entries(payerColours))
    root.style.setProperty(`--payer-${name}`, colour);
  root.style.setProperty('--sans', type.sans);
  root.style.setProperty('--serif', type.serif);
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
