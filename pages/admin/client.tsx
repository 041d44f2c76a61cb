import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { adminPages } from './pages.ts';

startSurface(adminPages);
