import type { Merit } from '@qianwan/programme/plan/merit';
import type { PlanCode } from '@qianwan/programme/plan/plan-code';
import type { SentenceCode } from '@qianwan/programme/plan/sentence';
import type { Words } from './language.ts';

export const planWords = {
  'no-rule': {
    zh: '请先在“规则”里补上 {key}：{day} 这一天本县没有这条规则，不能凭估计做计划。',
    en: 'Please set the rule {key} first: the county has none on {day}, and a plan is not drawn on a guess.',
  },
  'nothing-to-plan': {
    zh: '请先让工程入库：现在没有已入库、还没开工的工程。',
    en: 'Please admit works first: none that is admitted is waiting to be built.',
  },
  'no-money': {
    zh: '请先设资金包：这几年还没有任何出资方投入资金。',
    en: 'Please set envelopes first: nobody has put in money for these years yet.',
  },
  'problem-unsound': {
    zh: '请把这条信息告诉县千万办：计划的数据自相矛盾，要先改正。',
    en: 'Please tell the county office: the data of this plan contradict each other and must be mended first.',
  },
  'plan-fails-audit': {
    zh: '请重新编制：这个计划没有通过独立审核（{rule}），不能保存，也不能批准。',
    en: 'Please draw it again: this plan fails its independent audit ({rule}) and is neither kept nor approved.',
  },
  'plan-changed': {
    zh: '请联系审计：计划 {plan} 的文件和当初保存的不一样了。',
    en: 'Please call the auditor: the files of plan {plan} are no longer what was stored.',
  },
  'round-has-its-plan': {
    zh: '本轮已经批准了计划 {plan}。要调整，请开新一轮：已答应的工程会保留。',
    en: 'This round has its plan, {plan}. To change it, open a new round: what was promised is kept.',
  },
  'library-changed': {
    zh: '请重新编制计划：工程 {work} 已经派工，或者不在工程库里了。',
    en: 'Please draw the plan again: work {work} has been ordered since, or left the library.',
  },
  'place-cannot-keep-its-promises': {
    zh: '请先给 {place} 松一松：以前答应它的工程，按现在的钱和每年上限放不下。',
    en: 'Please make room for {place}: what it was promised does not fit its money and its yearly limit.',
  },
  'promise-without-room': {
    zh: '请增加资金，或者允许晚一年：以前答应 {place} 的工程排不进去。',
    en: 'Please add money, or allow another year: what {place} was promised finds no room.',
  },
  'floor-not-reached': {
    zh: '请把较困难一半村的最低比例调低一些，或让它们多入库一些工程：离这个比例还差 {shortFen}。',
    en: 'Please lower the share of the poorer half, or admit more of its works: {shortFen} is missing to reach it.',
  },
} satisfies Record<PlanCode, Words>;

/**
 * Why a work is not in the plan, or not sooner, as a villager is told it; and what would change that.
 * {short} is money where isShortOfMoney says so, printed by whoever fills the sentence.
 */
export const groundWords = {
  'not.envelope-spent': {
    zh: '{year} 年 {by} 的钱已经排给了每一分钱受益更多的工程。要排它，这里至少还差 {short}。',
    en: 'The money of {by} for {year} goes to works that do more good for each yuan. To bring it in, at least {short} more is needed here.',
  },
  'not.pace-full': {
    zh: '{year} 年 {by} 的施工队已经排满。多一支队伍，或者等到下一年，它就能排进来。',
    en: 'The crew ({by}) has no works left to start in {year}. One more crew, or a later year, would bring it in.',
  },
  'not.place-full': {
    zh: '您村 {year} 年能同时建的工程已经到上限。先建好手上的，再轮到它。',
    en: 'Your village already builds as many works in {year} as it may. When those are done, its turn comes.',
  },
  'not.own-money-spent': {
    zh: '村里自己要出的钱和工已经用在别的工程上，要排它，至少还差 {short}。',
    en: 'The village’s own share, money and labour, is used by other works; to bring it in, at least {short} more is needed.',
  },
  'not.means-spent': {
    zh: '建了以后每年的管护费村里还担不起（年景不好时也要担得起），要排它，最紧的一年至少还差 {short}，先要有人愿意管护。',
    en: 'The village could not pay for its upkeep every year, bad ones included: at least {short} is missing in the worst. Someone has to carry it first.',
  },
  'not.match-short': {
    zh: '{by} 的钱要跟着别家的钱走，别家出的还不够。要排它，至少还差 {short}。',
    en: 'The money of {by} follows what others pay, and they pay too little yet: at least {short} is missing to bring it in.',
  },
  'not.waits-for': {
    zh: '要先建好“{by}”。那一项排上了，它就能跟着排。',
    en: '“{by}” has to stand first. Once that is in the plan, this can follow.',
  },
  'not.not-its-year': {
    zh: '它不能在 {year} 年建。换一个可以建的年份，就能参加安排。',
    en: 'It may not be built in {year}. In a year that is open to it, it takes part.',
  },
  'not.outbid': {
    zh: '钱和人手都够，可排上它就要挤掉受益更多的工程。多几户需要它、或者花费低一些，它就能排进来。',
    en: 'It would fit, but would push out works that help more people. More households in need of it, or a lower cost, would bring it in.',
  },
  'late.envelope-spent': {
    zh: '它已经排上了。{year} 年 {by} 的钱先用在受益更多的工程上；要早一年，那里至少还差 {short}。',
    en: 'It is in the plan. In {year} the money of {by} goes to works that do more good; to come sooner, at least {short} more is needed there.',
  },
  'late.pace-full': {
    zh: '它已经排上了。{year} 年 {by} 的施工队排满了，所以晚一些。',
    en: 'It is in the plan. In {year} the crew ({by}) is full, so it comes later.',
  },
  'late.place-full': {
    zh: '它已经排上了。您村 {year} 年在建的工程到了上限，所以晚一些。',
    en: 'It is in the plan. In {year} your village builds as much as it may, so it comes later.',
  },
  'late.own-money-spent': {
    zh: '它已经排上了。村里自己出的部分 {year} 年至少还差 {short}，所以晚一些。',
    en: 'It is in the plan. In {year} {short} of the village’s own share at least is missing, so it comes later.',
  },
  'late.means-spent': {
    zh: '它已经排上了。{year} 年就建的话，最紧的一年管护费还差 {short}，所以晚一些。',
    en: 'It is in the plan. Were it built in {year}, {short} of upkeep would be missing in the worst year, so it comes later.',
  },
  'late.match-short': {
    zh: '它已经排上了。{year} 年 {by} 要跟着走的那些钱还差 {short}，所以晚一些。',
    en: 'It is in the plan. In {year} the money that {by} follows is still {short} short, so it comes later.',
  },
  'late.waits-for': {
    zh: '它已经排上了，要等“{by}”先建好。',
    en: 'It is in the plan, and waits for “{by}” to stand first.',
  },
  'late.not-its-year': {
    zh: '它已经排上了；{year} 年还不能建。',
    en: 'It is in the plan; in {year} it may not be built yet.',
  },
  'late.outbid': {
    zh: '它已经排上了。{year} 年先建受益更多的工程，所以晚一些。',
    en: 'It is in the plan. In {year} works that help more people go first, so it comes later.',
  },
} satisfies Record<SentenceCode, Words>;

/** The parts of a work's merit. */
export const meritWords = {
  served: { zh: '受益户', en: 'households served' },
  voices: { zh: '反映的户数和急迫程度', en: 'households that asked, and how urgently' },
  neverServed: { zh: '从没建过工程的村', en: 'a village that was never served' },
  basics: { zh: '基本需要优先', en: 'basics first' },
  total: { zh: '合计', en: 'together' },
} satisfies Record<keyof Merit, Words>;
