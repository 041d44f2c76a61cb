import { errorPage } from '../kit/error-page.tsx';
import { account } from './account.tsx';
import { login } from './login.tsx';
import { password } from './password.tsx';

export const accountPages = { login, password, account, error: errorPage };
