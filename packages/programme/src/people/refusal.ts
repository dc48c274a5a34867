/** Why the door stayed shut, before any rule of the programme was asked. */
export type PeopleCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'wrong-name-or-password'
  | 'wrong-card-code'
  | 'too-many-tries'
  | 'bad-input'
  | 'not-found'
  | 'only-in-demo'
  | 'too-large'
  | 'our-fault';
