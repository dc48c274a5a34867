/** A file's bytes as base64, as it travels in JSON. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  // A call can take only so many arguments, so a large file goes in pieces.
  for (let from = 0; from < bytes.length; from += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)));
  return btoa(pieces.join(''));
}
