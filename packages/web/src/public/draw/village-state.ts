/** How a village fares, for its mark on the map: the furthest that anything there has come. */
export type VillageState = 'built' | 'planned' | 'asked' | 'quiet';

export const villageStates: readonly VillageState[] = ['built', 'planned', 'asked', 'quiet'];

export type Fares = {
  readonly needs: number;
  readonly planned: number;
  readonly built: number;
};

export function villageState({ needs, planned, built }: Fares): VillageState {
  if (built > 0) return 'built';
  if (planned > 0) return 'planned';
  return needs > 0 ? 'asked' : 'quiet';
}
