/** Who a session is for: an officer or a household of a county. */
export type Holder = {
  readonly county: string;
  readonly kind: 'officer' | 'household';
  readonly id: string;
};
