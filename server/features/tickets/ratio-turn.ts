/**
 * One call among groups; those of whom nobody waits have no share in it. Each gains its share of every call, and whoever
 * is called costs the whole: so a group is never owed, nor has had, as much as one call more than its share.
 * Among those who are owed something, the one whose call is due first is called (as in "worst-case fair weighted fair
 * queueing", Bennett and Zhang 1996; for two groups this is an even spread).
 *
 * Answers with the group's index, -1 where none has a share, and changes what each is owed.
 */
export function takeTurn(shares: readonly number[], owed: number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let chosen = shares.findIndex((share) => share > 0);
  let earliest = Number.POSITIVE_INFINITY;
  for (const [index, share] of shares.entries()) {
    if (share === 0) continue;
    // Whatever happened meanwhile, to the rule or to who waits: nobody is owed, or owes, more than a call.
    const credit = Math.min(total, Math.max(-total, owed[index] ?? 0)) + share;
    owed[index] = credit;
    const due = (total - credit) / share;
    if (credit > 0 && due < earliest) {
      earliest = due;
      chosen = index;
    }
  }
  if (chosen >= 0) owed[chosen] = (owed[chosen] ?? 0) - total;
  return chosen;
}

export interface WaitingGroup {
  share: number;
  /** How many wait. */
  size: number;
}

/**
 * How many are called before one of the group `mine` who has so many of it before them, if all who wait were called now.
 * Not for groups without a share, which come after all others.
 */
export function placeByRatio(groups: readonly WaitingGroup[], mine: number, before: number): number {
  const called = groups.map(() => 0);
  const owed = groups.map(() => 0);
  const waits = (index: number) => (called[index] ?? 0) < (groups[index]?.size ?? 0);
  for (let place = 0; ; place++) {
    const shares = groups.map(({ share }, index) => (waits(index) ? share : 0));
    const next = takeTurn(shares, owed);
    if (next < 0 || (next === mine && called[next] === before)) return place;
    called[next] = (called[next] ?? 0) + 1;
  }
}
