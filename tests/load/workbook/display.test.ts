import { describe, expect, it } from 'vitest';
import { displayOf, type Format, plainDecimal, storedBehind } from '../../../src/load/workbook/display.js';

const ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('displayOf', () => {
  it.each<[Format, number, string]>([
    ['General', 926.8049000000001, '926.8049'],
    ['General', 1e15, '1000000000000000'],
    ['0.00', 926.8049, '926.80'],
    // Half up on the decimal value: in binary these lie below the half.
    ['0.00', 1.005, '1.01'],
    ['#,##0.00', 871505.845, '871,505.85'],
    ['#,##0.00_ ', -1234.5, '-1,234.50'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', -1234.5, '-1,234.50'],
    ['#,##0.00;[Red]#,##0.00', -1234.5, '-1,234.50'],
    [ACCOUNTING, 1234.5, '1,234.50'],
    [ACCOUNTING, -1234.5, '-1,234.50'],
    [ACCOUNTING, 0, '-'],
    [43, 0, '-'],
    [4, 1234567.891, '1,234,567.89'],
    ['#,##0.00;\\-#,##0.00;;@', 0, ''],
    ['[=0]"";#,##0.00', 0, ''],
    ['[=0]"";#,##0.00', -5, '-5.00'],
    ['#', 0, ''],
    ['00000', 205, '00205'],
    ['#,##0.##', 12, '12'],
    ['#,##0.0#', 12.5, '12.5'],
    ['[$¥-804]#,##0.00', 1.5, '¥1.50'],
    ['[$-804]0.00', 1.5, '1.50'],
    ['0.00"万元"', 1.5, '1.50万元'],
    // Ten thousands: the digits before the last three, with a point within.
    ['0!.0,', 12345.678, '1.2'],
    ['0.00,', 12345.678, '12.35'],
    ['0.00%', 0.1234, '12.34%'],
    [14, 45666, '2025/1/9'],
    [31, 45666, '2025年1月9日'],
    [';;;', 5, ''],
  ])('shows in the format %j the value %d as %j', (format, value, text) => {
    expect(displayOf(format, false)(value).text).toBe(text);
  });

  it('shows the value where nobody understands the format', () => {
    expect(displayOf('0;0;0;0;0', false)(1.25).text).toBe('1.25');
  });

  it('knows what is no plain number', () => {
    expect(displayOf(14, false)(1).plain).toBe(false);
    expect(displayOf('0%', false)(1).plain).toBe(false);
    expect(displayOf('0.0', false)(1).plain).toBe(true);
  });
});

describe('plainDecimal', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [926.8049000000001, '926.8049'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-0.5, '-0.5'],
    [100, '100'],
  ])('writes %d as %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });
});

describe('storedBehind', () => {
  it.each([
    ['926.80', 926.8049, '926.8049'],
    ['926.80', 926.8000000000001, undefined],
    ['1,234.50', 1234.5, undefined],
    ['-1,234', -1234.5, '-1234.5'],
    ['-', 0, undefined],
    ['¥1.50', 1.504, '1.504'],
    // Another unit: the value is not what the display says.
    ['1.2', 12345.678, undefined],
    ['', 5, undefined],
  ])('of %j for %d is %j', (text, value, stored) => {
    expect(storedBehind(text, value)).toBe(stored);
  });
});
