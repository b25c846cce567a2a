/** By which column a table is sorted. */
export class Sorting {
	/** Undefined: in the order in which the rows came. */
	column = $state<string>();
	direction = $state<'descending' | 'ascending'>('descending');

	/** Most first; asked again, least first; asked once more, as before. */
	by(column: string): void {
		if (this.column !== column) {
			this.column = column;
			this.direction = 'descending';
		} else if (this.direction === 'descending') {
			this.direction = 'ascending';
		} else {
			this.column = undefined;
			this.direction = 'descending';
		}
	}

	/** The rows in order; equal ones stay as they were. */
	sorted<T>(rows: readonly T[], value: (row: T, column: string) => number): readonly T[] {
		const { column, direction } = this;
		if (column === undefined) return rows;
		const sign = direction === 'descending' ? -1 : 1;
		return rows.toSorted((a, b) => sign * (value(a, column) - value(b, column)));
	}
}
