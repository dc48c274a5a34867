import type { Words } from '#words/language';

/** Faults between the console and its server: nothing that a rule said. */
export const connectionWords = {
  'no-connection': {
    zh: '请看看网络，再试一次：连不上服务器。没有办成的事还没有办。',
    en: 'Please check the network and try again: the server cannot be reached. Nothing was done.',
  },
  'unreadable-answer': {
    zh: '请刷新页面：办公台和服务器的版本对不上（{path}）。',
    en: 'Please reload the page: the console and the server are of different versions ({path}).',
  },
  'server-fault': {
    zh: '请过一会儿再试：服务器出了差错（{status}），什么都没有改动。',
    en: 'Please try again in a while: the server failed ({status}), and nothing was changed.',
  },
  'console-fault': {
    zh: '请刷新页面：这个画面出了差错（{message}）。',
    en: 'Please reload the page: this screen failed ({message}).',
  },
} satisfies Record<string, Words>;
