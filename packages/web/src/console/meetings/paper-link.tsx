/** Opens a kept paper; nothing where none was kept. */
export function PaperLink({
  paper,
  words,
}: {
  readonly paper: string | null;
  readonly words: string;
}) {
  if (paper === null) return null;
  return (
    <a href={`/api/papers/${paper}`} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
