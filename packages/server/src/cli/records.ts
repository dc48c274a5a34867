import { migrate } from '#db/migrate';
import { type Opened, openFolder, openServer } from '#db/open';

export const DEFAULT_FOLDER = 'data/qianwan';

/** The records that the environment names, brought to the newest migration: DATABASE_URL, or a folder. */
export async function openRecords(): Promise<Opened> {
  const url = process.env.DATABASE_URL;
  const opened =
    url === undefined || url === ''
      ? await openFolder(process.env.QIANWAN_DATA ?? DEFAULT_FOLDER)
      : openServer(url);
  await migrate(opened);
  return opened;
}

/** Opens the records for one command and closes them after it, however it ends. */
export async function withRecords<Result>(
  act: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const opened = await openRecords();
  try {
    return await act(opened);
  } finally {
    await opened.close();
  }
}
