// The one shop all three tools belong to. Everything is fixed, so that a lesson, a test and a
// screenshot see the same shop every time. Money is in cents; tax rates are per cent.

export type Category = 'Grocery' | 'Kitchen' | 'Stationery' | 'Household';

/** Something on the shelf; `price` is what a customer pays, tax included. */
export type Product = {
  id: string;
  sku: string;
  barcode: string;
  name: string;
  category: Category;
  price: number;
  taxRate: number;
  stock: number;
};

/** Somebody who buys by order or on account; `owes` is the sum of what is open on their invoices. */
export type Customer = {
  id: string;
  number: string;
  name: string;
  email: string;
  city: string;
  onAccount: boolean;
  owes: number;
};

export type OrderStatus = 'open' | 'paid' | 'shipped' | 'refunded';
export type OrderLine = { productId: string; quantity: number; price: number };

/** An order from the online shop; `total` is the lines and the delivery, tax included. */
export type Order = {
  id: string;
  number: string;
  date: string;
  customerId: string;
  status: OrderStatus;
  lines: OrderLine[];
  delivery: number;
  total: number;
};

/** A line of an invoice; `price` is for one, without tax. */
export type InvoiceLine = {
  productId: string | null;
  description: string;
  quantity: number;
  price: number;
  taxRate: number;
};

export type Invoice = {
  id: string;
  number: string;
  date: string;
  dueDate: string;
  customerId: string;
  reference: string;
  lines: InvoiceLine[];
  notes: string;
};

export type PaymentMethod = 'bank transfer' | 'card' | 'cash';

/** Money a customer paid, and the invoices it was set against. */
export type Payment = {
  id: string;
  number: string;
  date: string;
  customerId: string;
  method: PaymentMethod;
  reference: string;
  amount: number;
  allocations: { invoiceId: string; amount: number }[];
};

/** A line of the bank statement; money out is negative. */
export type BankLine = { id: string; date: string; description: string; amount: number; paymentId: string | null };

export type TenderMethod = 'cash' | 'card';

/** A sale over the counter, earlier on the day the till shows. */
export type Receipt = { number: string; time: string; method: TenderMethod; lines: OrderLine[]; total: number };

export const retailer = {
  name: 'Harbour Street Supplies',
  address: '14 Harbour Street, Galway',
  email: 'hello@harbourstreet.example',
  taxNumber: 'IE 1234567T',
  currency: 'EUR',
} as const;

/** The day it is in the shop. */
export const today = '2026-11-20';

/** The cash put into the drawer in the morning. */
export const drawerFloat = 15000;

export const categories: Category[] = ['Grocery', 'Kitchen', 'Stationery', 'Household'];

export const taxRates = [23, 13.5, 0];

export const products: Product[] = [
  product(1001, '2090100100104', 'Espresso beans 1 kg', 'Grocery', 1695, 0, 18),
  product(1002, '2090100100203', 'Breakfast tea 80 bags', 'Grocery', 425, 0, 42),
  product(1003, '2090100100302', 'Porridge oats 1 kg', 'Grocery', 265, 0, 36),
  product(1004, '2090100100401', 'Sea salt flakes 250 g', 'Grocery', 340, 0, 27),
  product(1005, '2090100100500', 'Rapeseed oil 500 ml', 'Grocery', 595, 0, 21),
  product(1006, '2090100100609', 'Heather honey 340 g', 'Grocery', 720, 0, 14),
  product(1007, '2090100100708', 'Strawberry jam 370 g', 'Grocery', 385, 0, 30),
  product(1008, '2090100100807', 'Dark chocolate 70% 100 g', 'Grocery', 295, 23, 48),
  product(1009, '2090100100906', 'Oatcakes 250 g', 'Grocery', 245, 0, 25),
  product(1010, '2090100101002', 'Moka pot 3 cup', 'Kitchen', 2450, 23, 7),
  product(1011, '2090100101101', 'Enamel mug', 'Kitchen', 895, 23, 32),
  product(1012, '2090100101200', "Chef's knife 20 cm", 'Kitchen', 3900, 23, 4),
  product(1013, '2090100101309', 'Beech chopping board', 'Kitchen', 2150, 23, 9),
  product(1014, '2090100101408', 'Linen tea towel', 'Kitchen', 1150, 23, 22),
  product(1015, '2090100101507', 'Coffee filters 100', 'Kitchen', 450, 23, 40),
  product(1016, '2090100101606', 'Notebook A5 ruled', 'Stationery', 695, 23, 35),
  product(1017, '2090100101705', 'Gel pens 4 pack', 'Stationery', 540, 23, 28),
  product(1018, '2090100101804', 'Brown envelopes C5 50', 'Stationery', 625, 23, 16),
  product(1019, '2090100101903', 'Wrapping paper 3 m', 'Stationery', 399, 23, 3),
  product(1020, '2090100102009', 'Desk diary 2027', 'Stationery', 1295, 23, 12),
  product(1021, '2090100102108', 'Beeswax candle', 'Household', 850, 23, 19),
  product(1022, '2090100102207', 'Washing-up liquid 1 l', 'Household', 375, 23, 33),
  product(1023, '2090100102306', 'Kindling net 4 kg', 'Household', 650, 13.5, 11),
  product(1024, '2090100102405', 'Shopping basket, willow', 'Household', 2995, 23, 0),
];

export const customers: Customer[] = [
  customer(1001, 'Quay Café', 'orders@quaycafe.example', 'Galway', true),
  customer(1002, 'Saltmarsh Guesthouse', 'stay@saltmarsh.example', 'Clifden', true),
  customer(1003, 'Corrib Design Studio', 'accounts@corribdesign.example', 'Galway', true),
  customer(1004, 'Lighthouse Montessori', 'office@lighthouse.example', 'Oranmore', true),
  customer(1005, 'Breen & Daughters', 'mary@breendaughters.example', 'Athenry', true),
  customer(1006, 'Aoife Nolan', 'aoife.nolan@example.com', 'Galway', false),
  customer(1007, 'Tomasz Wójcik', 'tomasz@example.net', 'Ennis', false),
  customer(1008, 'Priya Raman', 'priya.raman@example.org', 'Limerick', false),
  customer(1009, "Cathal O'Shea", 'cathal.oshea@example.com', 'Westport', false),
  customer(1010, 'Ingrid Holm', 'ingrid@example.net', 'Sligo', false),
];

export const orders: Order[] = [
  order(1042, '2026-11-02', 1006, 'shipped', '1x1001 2x1015', 495),
  order(1043, '2026-11-03', 1009, 'shipped', '1x1020 1x1017', 495),
  order(1044, '2026-11-04', 1002, 'shipped', '6x1011 6x1014', 0),
  order(1045, '2026-11-05', 1007, 'refunded', '1x1012', 495),
  order(1046, '2026-11-07', 1008, 'shipped', '4x1021 2x1019', 495),
  order(1047, '2026-11-09', 1010, 'shipped', '1x1010 1x1001', 495),
  order(1048, '2026-11-10', 1006, 'refunded', '1x1013 1x1014', 495),
  order(1049, '2026-11-12', 1004, 'shipped', '12x1016 6x1017', 0),
  order(1050, '2026-11-14', 1009, 'paid', '2x1006 3x1009', 495),
  order(1051, '2026-11-16', 1001, 'paid', '4x1001 3x1002', 0),
  order(1052, '2026-11-17', 1008, 'paid', '1x1024', 495),
  order(1053, '2026-11-18', 1007, 'open', '2x1011 4x1008', 495),
  order(1054, '2026-11-19', 1010, 'paid', '2x1020 1x1016', 495),
  order(1055, '2026-11-20', 1006, 'open', '2x1023 1x1021', 495),
];

export const invoices: Invoice[] = [
  invoice(2001, '2026-08-14', '2026-09-13', 1005, 'PO 311', '6x1001 10x1003'),
  invoice(2002, '2026-09-02', '2026-10-02', 1001, 'QC-0902', '12x1001 10x1015'),
  invoice(2003, '2026-09-18', '2026-10-18', 1003, 'Desk supplies', '20x1016 15x1017 4x1018'),
  invoice(2004, '2026-10-01', '2026-10-31', 1001, 'QC-1001', '12x1001 6x1002'),
  invoice(2005, '2026-10-06', '2026-11-05', 1002, 'Room trays', '12x1011 8x1002 12x1007'),
  invoice(2006, '2026-10-15', '2026-11-14', 1004, 'Term 1', '30x1016 10x1017'),
  invoice(2007, '2026-10-28', '2026-11-27', 1005, 'PO 327', '12x1005 12x1004'),
  invoice(2008, '2026-11-02', '2026-12-02', 1001, 'QC-1102', '14x1001 6x1015'),
  invoice(2009, '2026-11-09', '2026-12-09', 1003, 'Diaries', '8x1020'),
  invoice(2010, '2026-11-17', '2026-12-17', 1002, 'Winter linen', '24x1014 12x1021'),
];

export const payments: Payment[] = [
  payment(3001, '2026-09-28', 'bank transfer', [2002]),
  payment(3002, '2026-10-16', 'bank transfer', [2003]),
  payment(3003, '2026-10-30', 'bank transfer', [2004]),
  payment(3004, '2026-11-04', 'bank transfer', [2005]),
  payment(3005, '2026-11-13', 'bank transfer', [2006]),
  payment(3006, '2026-11-18', 'cash', [2001], 8000),
];

/** The bank statement: some lines belong to a payment, some to an invoice nobody recorded as paid. */
export const bankLines: BankLine[] = [
  bankLine(1, '2026-09-28', 'QUAY CAFE QC-0902', paidBy(3001), 'pay-3001'),
  bankLine(2, '2026-10-16', 'CORRIB DESIGN', paidBy(3002), 'pay-3002'),
  bankLine(3, '2026-11-02', 'QUAY CAFE INV-2004', paidBy(3003), 'pay-3003'),
  bankLine(4, '2026-11-05', 'SALTMARSH GUESTHOUSE', paidBy(3004)),
  bankLine(5, '2026-11-10', 'CARD SETTLEMENT FEES', -1240),
  bankLine(6, '2026-11-13', 'LIGHTHOUSE MONTESSORI TERM 1', paidBy(3005)),
  bankLine(7, '2026-11-17', 'QUAY CAFE QC-1102', billed(2008)),
  bankLine(8, '2026-11-19', 'CORRIB DESIGN', billed(2009)),
];

/** This morning's sales over the counter. */
export const receipts: Receipt[] = [
  receipt('R-5001', '09:12', 'cash', '1x1001 2x1009'),
  receipt('R-5002', '09:40', 'card', '2x1011 1x1014'),
  receipt('R-5003', '10:05', 'cash', '1x1016 2x1017'),
  receipt('R-5004', '10:31', 'card', '1x1010 1x1015'),
];

/** What an invoice's lines come to before tax. */
export function netTotal(lines: InvoiceLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
}

/** The tax on an invoice's lines, rounded line by line. */
export function taxTotal(lines: InvoiceLine[]): number {
  return lines.reduce((sum, line) => sum + Math.round((line.quantity * line.price * line.taxRate) / 100), 0);
}

/** What an invoice asks for, tax included. */
export function grossTotal(lines: InvoiceLine[]): number {
  return netTotal(lines) + taxTotal(lines);
}

function product(
  number: number,
  barcode: string,
  name: string,
  category: Category,
  price: number,
  taxRate: number,
  stock: number,
): Product {
  return { id: `prod-${number}`, sku: `HSS-${number}`, barcode, name, category, price, taxRate, stock };
}

function customer(number: number, name: string, email: string, city: string, onAccount: boolean): Customer {
  return { id: `cust-${number}`, number: `C-${number}`, name, email, city, onAccount, owes: 0 };
}

function order(
  number: number,
  date: string,
  customer: number,
  status: OrderStatus,
  items: string,
  delivery: number,
): Order {
  const lines = basket(items).map(shelfLine);
  const total = shelfTotal(lines) + delivery;
  return {
    id: `order-${number}`,
    number: `SO-${number}`,
    date,
    customerId: `cust-${customer}`,
    status,
    lines,
    delivery,
    total,
  };
}

function invoice(
  number: number,
  date: string,
  dueDate: string,
  customer: number,
  reference: string,
  items: string,
): Invoice {
  const lines = basket(items).map(invoiceLine);
  return {
    id: `inv-${number}`,
    number: `INV-${number}`,
    date,
    dueDate,
    customerId: `cust-${customer}`,
    reference,
    lines,
    notes: '',
  };
}

/** A payment of whole invoices, or of `amount` against the first. */
function payment(number: number, date: string, method: PaymentMethod, paid: number[], amount?: number): Payment {
  const allocations = paid.map((invoice) => ({ invoiceId: `inv-${invoice}`, amount: amount ?? billed(invoice) }));
  const { customerId, reference } = invoiceNumbered(paid[0] as number);
  const sum = allocations.reduce((total, allocation) => total + allocation.amount, 0);
  return {
    id: `pay-${number}`,
    number: `PAY-${number}`,
    date,
    customerId,
    method,
    reference,
    amount: sum,
    allocations,
  };
}

function bankLine(number: number, date: string, description: string, amount: number, paymentId?: string): BankLine {
  return { id: `bank-${number}`, date, description, amount, paymentId: paymentId ?? null };
}

function receipt(number: string, time: string, method: TenderMethod, items: string): Receipt {
  const lines = basket(items).map(shelfLine);
  return { number, time, method, lines, total: shelfTotal(lines) };
}

/** Reads "2x1001 1x1015": how many of which product. */
function basket(items: string): { product: Product; quantity: number }[] {
  return items.split(' ').map((item) => {
    const [quantity, number] = item.split('x').map(Number) as [number, number];
    return { product: productNumbered(number), quantity };
  });
}

function shelfLine({ product, quantity }: { product: Product; quantity: number }): OrderLine {
  return { productId: product.id, quantity, price: product.price };
}

function shelfTotal(lines: OrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
}

function invoiceLine({ product, quantity }: { product: Product; quantity: number }): InvoiceLine {
  const { id, name, price, taxRate } = product;
  return { productId: id, description: name, quantity, price: Math.round(price / (1 + taxRate / 100)), taxRate };
}

function billed(invoice: number): number {
  return grossTotal(invoiceNumbered(invoice).lines);
}

function paidBy(payment: number): number {
  return (payments.find(({ id }) => id === `pay-${payment}`) as Payment).amount;
}

function productNumbered(number: number): Product {
  return products.find(({ id }) => id === `prod-${number}`) as Product;
}

function invoiceNumbered(number: number): Invoice {
  return invoices.find(({ id }) => id === `inv-${number}`) as Invoice;
}

for (const customer of customers) {
  const billed = invoices.filter(({ customerId }) => customerId === customer.id);
  const paid = payments.filter(({ customerId }) => customerId === customer.id);
  customer.owes =
    billed.reduce((sum, { lines }) => sum + grossTotal(lines), 0) - paid.reduce((sum, { amount }) => sum + amount, 0);
}
