import { errorPage } from '../kit/error-page.tsx';

export const kioskPages = { error: errorPage };
