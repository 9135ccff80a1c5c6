/** What the reference lists say of a document: the names of codes against the classification, and what its layout asks for. */
import type { Document, Row, Stage, Table } from '../../model/document.js';
import { namingOf } from '../../vocabulary/classification.js';
import { mandatoryIn } from './layout.js';

/** Sets `naming` on the rows whose name is not the classification's. */
export function compareNames(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    const { classification } = table;
    if (classification === null) return table;
    const rows = table.rows.map((row): Row => {
      const naming = row.code === null ? null : namingOf(classification, row.code, row.name);
      return naming === null ? row : { ...row, naming };
    });
    return { ...table, rows };
  });
}

/** What a document of this layout and stage has to hold. */
export function asked(layout: string, stage: Stage): Pick<Document, 'mandatory'> {
  const mandatory = mandatoryIn(layout, stage);
  return mandatory === null ? {} : { mandatory };
}
