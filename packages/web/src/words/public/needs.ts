import type { Words } from '#words/language';

export const sayWords = {
  title: { zh: '说一件事', en: 'Tell us something' },
  which: { zh: '是哪方面的事？', en: 'What is it about?' },
  whichNote: { zh: '点一个最像的，不用想太多。', en: 'Pick the nearest; it need not be exact.' },
  similar: { zh: '村里已经有人说过的', en: 'Others in the village have said' },
  similarNote: {
    zh: '如果是同一件事，点“我家也是”，说的户数越多，排得越靠前。',
    en: 'If it is the same thing, say “me too”: the more households, the sooner.',
  },
  said: { zh: '这件事好像有人说过', en: 'This seems to have been said' },
  saidNote: {
    zh: '是同一件，就点“我家也是”；不是，再点一次“交上去”。',
    en: 'If it is the same, say “me too”; if not, press “Send it” once more.',
  },
  notThese: { zh: '都不是？请写下来', en: 'None of these? Write it down' },
  words: { zh: '什么事，在哪里？', en: 'What is it, and where?' },
  wordsHint: {
    zh: '比如：村口到老桥那段路晚上没有灯，老人不敢走。请不要写名字和电话。',
    en: 'For example: no lamps between the village gate and the old bridge; old people dare not walk. No names or numbers, please.',
  },
  severity: { zh: '有多急？', en: 'How urgent is it?' },
  go: { zh: '下一步', en: 'Next' },
  meToo: { zh: '我家也是', en: 'Me too' },
  send: { zh: '交上去', en: 'Send it' },
  change: { zh: '换一类', en: 'Change' },
  other: {
    zh: '不会写也没关系：打村里的电话，或者跟村干部说，一样算数。',
    en: 'Rather not write? Telling the village office by phone or in person counts just the same.',
  },
} satisfies Record<string, Words>;

export const findWords = {
  title: { zh: '凭编号查', en: 'Find by number' },
  ask: { zh: '回执、纸票或公示上的编号', en: 'The number on the receipt, sheet or notice' },
  go: { zh: '查进展', en: 'Look it up' },
  lost: {
    zh: '没有找到“{number}”。请对一对：前面是一串数字，中间一横，后面一个字母加数字。',
    en: '“{number}” was not found. Please compare: digits, a dash, a letter and a number.',
  },
  note: {
    zh: '编号不见了？打村里的电话，说说是什么事、哪天说的，也能找到。',
    en: 'Lost the number? Phone the village: what it was about and on which day is enough.',
  },
} satisfies Record<string, Words>;

export const receiptWords = {
  title: { zh: '收到了，谢谢您', en: 'Received. Thank you' },
  lead: {
    zh: '请把上面两样拍下来或记下来。有了它，只有您能说这件事解决了没有。',
    en: 'Please photograph or note the two above. With them, only you can say whether it is solved.',
  },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '回执码', en: 'Receipt code' },
  photo: { zh: '有照片吗？可以加一张', en: 'A photo? You may add one' },
  photoNote: {
    zh: '照片只给办事的人看，不公开。请不要拍到人脸。',
    en: 'Photos are seen by those who deal with it only, never in public. Please, no faces.',
  },
  addPhoto: { zh: '加上照片', en: 'Add the photo' },
  photosKept: { zh: '收到 {count} 张照片。', en: '{count} photos received.' },
  next: { zh: '接下来', en: 'What happens next' },
  step1: { zh: '{day}前，有人答复您。', en: 'By {day} somebody answers.' },
  step2: {
    zh: '到现场核实；属实的，村里开会议，提成工程。',
    en: 'Somebody comes to look; if it is so, the village meets and proposes a work.',
  },
  step3: {
    zh: '办不了的，会写明为什么、怎样才能办。',
    en: 'If it cannot be done, you are told why, and what would change that.',
  },
  step4: {
    zh: '办好了，由您凭回执码确认。',
    en: 'When it is done, you confirm it with the receipt code.',
  },
  follow: { zh: '随时看进展', en: 'Follow it' },
  back: { zh: '回到{village}', en: 'Back to {village}' },
} satisfies Record<string, Words>;

export const needWords = {
  raised: { zh: '{day}，{channel}', en: '{day}, {channel}' },
  voices: { zh: '{count} 户这么说', en: '{count} households say so' },
  noVoices: { zh: '还没有农户具名支持', en: 'no household has put its voice to it yet' },
  clock: { zh: '答复的期限', en: 'Answer due' },
  due: { zh: '应在{day}前答复，{distance}。', en: 'An answer is due by {day}, {distance}.' },
  answered: { zh: '已经按时答复。', en: 'It has been answered.' },
  overdue: {
    zh: '应在{day}前答复，已经超期 {days} 天。县千万办看得到，会催办。',
    en: 'An answer was due on {day} and is {days} days late. The county office sees this and will ask.',
  },
  steps: { zh: '办到哪一步了', en: 'What has been done' },
  started: { zh: '有人说了这件事', en: 'Somebody raised it' },
  toWork: { zh: '看这件工程', en: 'See the work' },
  meToo: { zh: '我家也是', en: 'Me too' },
  meTooNote: {
    zh: '一户算一次，网上、纸上、电话里说的合在一起算。',
    en: 'Each household counts once, whatever the way it spoke.',
  },
  echo: { zh: '没有户卡，也遇到了', en: 'Me too, without a card' },
  echoes: {
    zh: '另有 {count} 人说也遇到了（没报户码，不算户数）',
    en: '{count} more say so without a household code (not counted as households)',
  },
  mergedInto: {
    zh: '和另一件是同一件事，进展都写在那里：',
    en: 'This is the same as another need; what is done stands there:',
  },
  merged: { zh: '同一件事，还有人这样说过', en: 'The same, as others said it' },
  card: { zh: '户卡上的码', en: 'The code on your household card' },
  cardNote: {
    zh: '先报户卡上的码，再点“我家也是”。没有户卡，跟村干部说一声也算。',
    en: 'Enter the code on your household card first. Without a card, tell the village office: it counts too.',
  },
  enter: { zh: '我是这个村的', en: 'I live here' },
  notHere: {
    zh: '您家在另一个村，不能替这里的人说。',
    en: 'Your household is in another village and cannot speak for this one.',
  },
  confirm: { zh: '解决了没有？', en: 'Is it solved?' },
  confirmNote: {
    zh: '只有提出的人说了算。请填回执码；如果是您家登录后说的，可以不填。',
    en: 'Only who raised it can say. Give the receipt code; a household that raised it signed in may leave it out.',
  },
  receipt: { zh: '回执码', en: 'Receipt code' },
  words: { zh: '想说的话（可以不写）', en: 'Anything to add (optional)' },
  solved: { zh: '解决了', en: 'Solved' },
  notSolved: { zh: '还没解决', en: 'Not solved' },
} satisfies Record<string, Words>;
