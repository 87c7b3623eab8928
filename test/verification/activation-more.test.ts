import { testActivations } from './honest-activation.ts';

testActivations([3, 4, 5]);
