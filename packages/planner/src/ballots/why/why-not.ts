/**
 * What a loser lacked (Boehmer, Faliszewski, Janeczko, Peters, Pierczyński, Schierreich, Skowron,
 * Szufa 2024, 'Evaluation of project performance in participatory budgeting', arXiv 2312.14723:
 * cost reduction, and optimist-add).
 */
export type WhyNot = {
  readonly project: number;
  /**
   * The largest whole price in minor units at which it would have won, all else as it was; one
   * more and it loses. null: at no price, be it for want of anybody who approves it.
   */
  readonly largestPriceMinor: number | null;
  /**
   * The fewest further ballots of the election with which it would have won, if they are chosen
   * best and approve it beside what they approve; with one fewer it loses, whoever they are.
   * null: not even with all ballots.
   */
  readonly fewestApprovals: number | null;
  /** How many purchases it would have come after, at that price and with those approvals. */
  readonly priceRound: number;
  readonly approvalsRound: number;
};

/** For rules under which the size of the electorate does not matter: singleton-add of the same. */
export type WhyNotWithNewVoters = WhyNot & {
  /** The fewest new ballots, approving only it, with which it would have won; null: no number. */
  readonly newVoters: number | null;
};
