export const roles = ['staff', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface SignedIn {
  id: string;
  username: string;
  name: string;
  role: Role;
  /** Absent for an administrator of every branch. */
  branchId: string | null;
  /** The counter this person is assigned to; `null` means any free one of the branch. */
  counterId: string | null;
  /** The account still has the password everybody knows. */
  demonstrationPassword: boolean;
  /** Nothing else is allowed until the password is changed. */
  mustChangePassword: boolean;
}
