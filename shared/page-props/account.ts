import type { SessionView } from '../snapshots.ts';
import type { FormError } from './form.ts';

// `/login`, `/account`, `/account/password`

export interface LoginProps {
  /** Where to go afterwards: the hidden field `next`. POST /login : username, password, next, _csrf */
  next: string;
  username: string;
  error: FormError | null;
  /** Demonstration accounts exist and still have their password; name them on the page. */
  demonstration: { username: string; password: string; role: string }[];
}

export interface PasswordProps {
  /** POST /account/password : current, password, repeated, _csrf */
  error: FormError | null;
  forced: boolean;
}

export interface AccountProps {
  /** POST /account/sessions/{id}/revoke with _csrf */
  sessions: SessionView[];
  done: string | null;
}
