import type { County } from '#people/store';
import type { FormVersion } from '#survey/forms/store';
import type { Taken } from '#survey/submissions/parcel';
import type { KeptFile, KeptSubmission } from '#survey/submissions/store';

// What ODK Central's clients expect to read, field by field. A project of theirs is a county of ours.

export function projectShape({ code, nameZh, nameEn }: County): Record<string, unknown> {
  return {
    id: projectId(code),
    name: nameZh,
    description: nameEn,
    archived: null,
    keyId: null,
    createdAt: null,
    updatedAt: null,
    deletedAt: null,
    verbs: [],
  };
}

/** Clients take the number of a project to be one; a code with letters in it stays as it is. */
export function projectId(county: string): number | string {
  return /^[1-9]\d*$/.test(county) ? Number(county) : county;
}

export function formShape(county: string, form: FormVersion): Record<string, unknown> {
  return {
    projectId: projectId(county),
    xmlFormId: form.form,
    name: form.title,
    version: form.version,
    state: form.retiredOn === null ? 'open' : 'closed',
    hash: form.xmlMd5,
    sha: null,
    sha256: form.xmlSha256,
    enketoId: null,
    enketoOnceId: null,
    draftToken: null,
    keyId: null,
    createdAt: instantOf(form.draftedOn),
    updatedAt: null,
    publishedAt: form.publishedOn === null ? null : instantOf(form.publishedOn),
  };
}

function instantOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

type Shaped = Pick<KeptSubmission, 'instance' | 'title' | 'version' | 'receivedAt'> & {
  readonly by: string;
  readonly device: string | null;
};

function submissionShape({ instance, title, version, receivedAt, by, device }: Shaped) {
  const own = {
    instanceId: instance,
    instanceName: title === '' ? null : title,
    submitterId: by,
    deviceId: device === '' ? null : device,
    userAgent: null,
    createdAt: receivedAt,
  };
  const currentVersion = { ...own, current: true, formVersion: version };
  return { ...own, updatedAt: null, reviewState: null, currentVersion };
}

export function keptShape(kept: KeptSubmission): Record<string, unknown> {
  return submissionShape({ ...kept, by: kept.sentBy, device: kept.device });
}

export function takenShape(taken: Taken, by: string): Record<string, unknown> {
  return submissionShape({ ...taken, by, device: null });
}

/** A file that the answers name, or that came unnamed. */
export function fileShapes(kept: KeptSubmission, files: readonly KeptFile[]): unknown[] {
  const names = new Set([...kept.expected, ...files.map(({ name }) => name)]);
  return [...names]
    .sort()
    .map((name) => ({ name, exists: files.some((file) => file.name === name) }));
}
