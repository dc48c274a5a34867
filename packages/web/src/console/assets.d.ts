// What Vite makes of files that are not code.
declare module '*.css';
declare module '*?url' {
  const address: string;
  export default address;
}

// antd ships its texts as ES modules that the compiler cannot find by itself.
declare module 'antd/es/locale/*' {
  const texts: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default texts;
}
