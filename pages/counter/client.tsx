import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { counterPages } from './pages.ts';

startSurface(counterPages);
