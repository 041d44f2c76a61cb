import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { printingPages } from './pages.ts';

startSurface(printingPages);
