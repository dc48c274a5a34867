declare module 'qrcode' {
  type Options = { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H'; margin?: number; width?: number };
  export function toDataURL(text: string, options?: Options): Promise<string>;
}
