import { parentPort } from 'node:worker_threads';
import { bundle, type BundleTask } from './cms-bundle.ts';

/** The thread that bundles a program for the editor's browser. */
parentPort?.once('message', (task: BundleTask) => {
  void bundle(task).then(() => parentPort?.postMessage('bundled'));
});
