/** Why a filled-in copy that a phone sends is not taken, or is taken with a remark. */
export type SubmissionCode =
  | 'xml-broken'
  | 'xml-doctype'
  | 'submission-missing'
  | 'multipart-broken'
  | 'openrosa-version'
  | 'is-a-form'
  | 'form-not-named'
  | 'form-unknown'
  | 'form-differs'
  | 'encrypted'
  | 'id-too-long'
  | 'answered-twice'
  | 'instance-differs'
  | 'edits-itself'
  | 'edited-already'
  | 'place-not-yours'
  | 'file-differs'
  | 'version-unknown'
  | 'original-not-here'
  | 'key-unknown'
  | 'not-of-key';

/** Why a field key cannot be made or ended. */
export type FieldKeyCode = 'key-elsewhere' | 'key-too-long' | 'key-ended';
