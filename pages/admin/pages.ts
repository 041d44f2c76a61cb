import { errorPage } from '../kit/error-page.tsx';
import { counterForm } from './counter-form.tsx';
import { counterList } from './counter-list.tsx';
import { dashboard } from './dashboard.tsx';
import { history } from './history.tsx';
import { serviceForm } from './service-form.tsx';
import { serviceList } from './service-list.tsx';
import { sessions } from './sessions.tsx';
import { staffForm } from './staff-form.tsx';
import { staffList } from './staff-list.tsx';

export const adminPages = {
  dashboard,
  staffList,
  staffForm,
  counterList,
  counterForm,
  serviceList,
  serviceForm,
  history,
  sessions,
  error: errorPage,
};
