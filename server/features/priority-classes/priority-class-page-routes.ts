import type { FastifyInstance } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { ok, refuse } from '../../../shared/refusal.ts';
import type { PriorityClassSettings } from '../../../shared/snapshots.ts';
import { regularClass } from '../../../shared/ticket.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError, statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from '../branches/admin-section.ts';
import { type FormFields, numberOf, textOf, valuesOf } from '../branches/form-fields.ts';
import { nextPosition } from '../branches/setting-values.ts';
import type { ClassInput } from './class-settings.ts';
import { createClass, type NewClass } from './create-class.ts';
import { editClass } from './edit-class.ts';
import { priorityClassSettings } from './priority-class-snapshots.ts';
import { deleteClass, setClassActive } from './retire-class.ts';

const fieldNames = ['nameId', 'nameEn', 'priority', 'visitorMayChoose', 'position'];

export async function priorityClassPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);

  adminSection(app, {
    path: '/priorities',
    // Codes are the same in every branch: which one is meant is in the address.
    branchOf: async () => ok(null),
    sendList: async (request, reply, base) =>
      send(request, reply, 'priorityList', { ...base, classes: await priorityClassSettings(read, base.branch.id) }),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const classes = await priorityClassSettings(read, base.branch.id);
      const priorityClass = classes.find(({ code }) => code === id) ?? null;
      if (id !== null && !priorityClass) throw new RefusedError(refuse('not-found', { field: 'code' }));
      const values = fields ? valuesOf(fields, fieldNames) : formValues(priorityClass, nextPosition(classes));
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'priorityForm', { ...base, priorityClass, values, error }, status);
    },
    create: (request, { branch }, fields) =>
      write((tx) => createClass(tx, actor(request), branch.id, fromForm(fields))),
    save: (request, { branch }, code, fields) =>
      write((tx) => editClass(tx, actor(request), branch.id, code, changesFromForm(code, fields))),
    commands: {
      activate: {
        run: (request, code, _, { branch }) => write((tx) => setClassActive(tx, actor(request), branch.id, code, true)),
        done: 'activated',
      },
      deactivate: {
        run: (request, code, _, { branch }) =>
          write((tx) => setClassActive(tx, actor(request), branch.id, code, false)),
        done: 'deactivated',
      },
      delete: {
        run: (request, code, _, { branch }) => write((tx) => deleteClass(tx, actor(request), branch.id, code)),
        done: 'deleted',
        gone: true,
      },
    },
  });
}

function fromForm(fields: FormFields): NewClass {
  const position = textOf(fields, 'position').trim() === '' ? {} : { position: numberOf(fields, 'position') };
  return {
    nameId: textOf(fields, 'nameId'),
    nameEn: textOf(fields, 'nameEn'),
    priority: textOf(fields, 'priority') === 'on',
    visitorMayChoose: textOf(fields, 'visitorMayChoose') === 'on',
    ...position,
  };
}

/** What cannot be changed of the regular class is not in its form. */
function changesFromForm(code: string, fields: FormFields): Partial<ClassInput> {
  const { priority, visitorMayChoose, ...changes } = fromForm(fields);
  return code === regularClass ? changes : { ...changes, priority, visitorMayChoose };
}

function formValues(one: PriorityClassSettings | null, position: number): FormValues {
  if (!one) return { nameId: '', nameEn: '', priority: 'on', visitorMayChoose: 'on', position: String(position) };
  return {
    nameId: one.name.id,
    nameEn: one.name.en,
    priority: one.priority ? 'on' : '',
    visitorMayChoose: one.visitorMayChoose ? 'on' : '',
    position: String(one.position),
  };
}
