/** Why a work cannot take its next step. */
export type DeliveryCode =
  | 'not-in-plan'
  | 'already-ordered'
  | 'order-beyond-committed'
  | 'must-be-tendered'
  | 'too-large-to-build-yourselves'
  | 'due-before-ordered'
  | 'not-ordered'
  | 'milestone-out-of-order'
  | 'milestone-before-last'
  | 'day-not-yet'
  | 'evidence-too-large'
  | 'measured-by-too-few'
  | 'supervision-missing'
  | 'ballot-open-already'
  | AcceptanceCode;

/** What an acceptance lacks. */
export type AcceptanceCode =
  | 'already-accepted'
  | 'not-finished'
  | 'not-measured'
  | 'measured-short'
  | 'not-voted-on'
  | 'vote-still-open'
  | 'too-few-voted'
  | 'voted-down'
  | 'owner-missing'
  | 'carer-missing'
  | 'upkeep-payer-missing';
