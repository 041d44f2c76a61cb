const keyOf = (branchId: string): string => `giliran-announced-${branchId}`;

/** What this display told itself before it was loaded anew: calls that need no announcement any more; null: nothing. */
export function recallAnnounced(branchId: string): number[] | null {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(keyOf(branchId)) ?? 'null');
    return Array.isArray(ids) && ids.every((id) => typeof id === 'number') ? ids : null;
  } catch {
    return null;
  }
}

export function rememberAnnounced(branchId: string, ids: readonly number[]): void {
  try {
    sessionStorage.setItem(keyOf(branchId), JSON.stringify(ids));
  } catch {
    // A full or forbidden storage costs the announcements of one loading.
  }
}
