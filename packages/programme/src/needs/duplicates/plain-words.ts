/**
 * What is left of a need's words for comparing: no punctuation, no courtesies, figures as figures, and one
 * word for what villages call by several names. Chinese has no spaces, so everything here goes by characters.
 */
export function plainWords(words: string): string {
  let plain = words.normalize('NFKC').toLowerCase();
  plain = plain.replaceAll(
    /第?([一二三四五六七八九十]{1,3})(?=[组队号幢栋])/g,
    (_, digits: string) => String(numberOf(digits)),
  );
  plain = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  for (const [name, others] of sameThing) plain = plain.replaceAll(others, name);
  return plain.replaceAll(courtesies, '');
}

/** Numbered groups that the words name: 三组, 3 组, 第三小组 are all 3组. */
export function groupsIn(plain: string): string[] {
  return [...new Set(plain.match(/\d+[组队]/g) ?? [])].sort();
}

const digits = '一二三四五六七八九';

/** 1 to 99, as villages number their groups. */
function numberOf(written: string): number {
  const ten = written.indexOf('十');
  if (ten < 0) return digits.indexOf(written[0] ?? '') + 1;
  const tens = ten === 0 ? 1 : digits.indexOf(written[0] ?? '') + 1;
  return tens * 10 + digits.indexOf(written[ten + 1] ?? '') + 1;
}

/** Said out of politeness or in every complaint: it tells no two needs apart. */
const courtesies =
  /请问|希望|麻烦|能不能|可不可以|是否|尽快|领导|政府|村里|村委会|村委|有关部门|反映|帮忙|帮助|安排人|安排|解决一下|解决|处理一下|处理|一下|谢谢|您好|你好|我们这里|我们这边|我们这|我们|这边|这里|已经|一直|非常|真的|实在|比较|很|太|了|的|吗|呢|吧|啊|呀|都|也|就/g;

/** The village's own small thesaurus: what one says for the other, in the order of replacing. */
const sameThing: readonly (readonly [name: string, others: RegExp])[] = [
  ['组', /小组|村民组/g],
  ['灯', /路灯|街灯|照明灯|电灯|照明/g],
  ['不亮', /没亮|不会亮|不发光|灭着/g],
  ['坏', /损坏|破损|坏掉|出故障|故障|出毛病|断了/g],
  ['没有', /没得|缺少|没装/g],
  ['没人', /无人|没有人/g],
  ['臭', /异味|恶臭|臭味|发臭|臭气|味道大|味道难闻|气味|难闻|怪味/g],
  ['堵', /堵塞|淤堵|淤塞|塞满|不通畅|不通/g],
  ['路', /道路|马路|路面|公路/g],
  ['硬化', /浇成水泥|浇水泥|水泥硬化/g],
  ['滑倒', /摔跤|摔倒|跌倒|摔了跤/g],
  ['老人', /老年人|老人家|年纪大的人/g],
  ['孩子', /小孩子|小孩|娃娃/g],
  ['晚上', /夜里|夜间|夜晚|天黑后|天黑/g],
  ['满', /爆满|溢出来|溢满/g],
  ['公厕', /公共厕所|厕所|茅房/g],
  ['污水', /脏水|废水|臭水/g],
  ['井', /窨井|井盖/g],
  ['栏', /护栏|栏杆|围栏/g],
  ['草', /杂草|野草|荒草/g],
  ['电杆', /电线杆|电杆/g],
  ['狗', /流浪狗|野狗/g],
  ['危房', /老屋|老宅|土房/g],
  ['漏', /漏雨|漏水|渗水/g],
  ['建', /修建|新建|搭建/g],
];

/** Where things stand in a village: two needs that name different ones are of different things. */
const landmarks =
  /村口|祠堂|学校|小学|幼儿园|桥|晒谷场|晒场|卫生室|医务室|小店|超市|小卖部|礼堂|樟树|古树|大树|停车场|庙|加工厂|水库|竹林|广场|公园|车站|站牌|村部|村委会|码头|凉亭|牌坊|路口|菜场|菜市场|仓库|水井|加油站|古井|塘坝|茶厂|敬老院/g;

/** The landmarks that the words name, each once. */
export function landmarksIn(words: string): string[] {
  return [...new Set(words.match(landmarks) ?? [])].sort();
}

export function withoutLandmarks(words: string): string {
  return words.replaceAll(landmarks, '');
}
