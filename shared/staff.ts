export const roles = ['staff', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface SignedIn {
  id: string;
  username: string;
  name: string;
  role: Role;
  /** Absent for an administrator of every branch. */
  branchId: string | null;
  /** The counters this person may open; none: any of the branch. */
  counterIds: string[];
  /** The services this person may call; none: all that the counter serves. */
  serviceIds: string[];
  /** The account still has the password everybody knows. */
  demonstrationPassword: boolean;
  /** Nothing else is allowed until the password is changed. */
  mustChangePassword: boolean;
}
