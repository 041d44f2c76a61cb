import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { accountPages } from './pages.ts';

startSurface(accountPages);
