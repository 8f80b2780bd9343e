"""Units of measure and currencies, with the one spelling that samestory prints."""

from __future__ import annotations


def _forms(table: dict[str, str]) -> dict[str, str]:
    return {form: unit for unit, forms in table.items() for form in forms.split()}


#: Durations and ages.
TIMES = _forms(
    {
        "seconds": "second seconds sec secs",
        "minutes": "minute minutes min mins",
        "hours": "hour hours hr hrs",
        "days": "day days",
        "nights": "night nights",
        "weeks": "week weeks",
        "fortnights": "fortnight fortnights",
        "months": "month months",
        "quarters": "quarters",
        "generations": "generation generations",
        "years": "year years yr yrs",
        "decades": "decade decades",
        "centuries": "century centuries",
    }
)

#: Lengths; "square" or "cubic" before them makes areas and volumes.
LENGTHS = _forms(
    {
        "mm": "mm millimetre millimetres millimeter millimeters",
        "cm": "cm centimetre centimetres centimeter centimeters",
        "m": "m metre metres meter meters",
        "km": "km kms kilometre kilometres kilometer kilometers",
        "in": "in inch inches",
        "ft": "ft foot feet",
        "yd": "yard yards",
        "mi": "mile miles",
        "nmi": "nmi",
    }
)

#: All other units of measure that are one word.
MEASURES = _forms(
    {
        "ha": "ha hectare hectares",
        "acres": "acre acres",
        "g": "gram grams gramme grammes",
        "mg": "mg milligram milligrams",
        "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "t": "t tonne tonnes ton tons",
        "megatonnes": "megatonne megatonnes megaton megatons",
        "kilotonnes": "kilotonne kilotonnes kiloton kilotons",
        "lb": "lb lbs pound pounds",
        "oz": "oz ounce ounces",
        "mcg": "mcg microgram micrograms microgramme microgrammes μg µg",
        "l": "l litre litres liter liters",
        "ml": "ml millilitre millilitres milliliter milliliters",
        "gal": "gallon gallons",
        "barrels": "barrel barrels bbl",
        "bushels": "bushel bushels",
        "W": "watt watts",
        "kW": "kw kilowatt kilowatts",
        "MW": "mw megawatt megawatts",
        "GW": "gw gigawatt gigawatts",
        "kWh": "kwh",
        "MWh": "mwh",
        "GWh": "gwh",
        "TWh": "twh",
        "TW": "terawatt terawatts",
        "kt": "knot knots",
        "km/h": "kph kmh",
        "mph": "mph",
        "MB": "mb megabyte megabytes",
        "GB": "gb gigabyte gigabytes",
        "TB": "tb terabyte terabytes",
        "Hz": "hz hertz",
        "°": "degree degrees °",
        "magnitude": "magnitude",
        "bp": "bp bps",
        "st": "st",
        "times": "times",
        "%": "% percent pct pc",
        "percentage points": "pp",
    }
)

#: Units of several words; the longest match wins.
PHRASES: dict[tuple[str, ...], str] = {
    ("per", "cent"): "%",
    ("percentage", "points"): "percentage points",
    ("percentage", "point"): "percentage points",
    ("percentage", "-", "point"): "percentage points",
    ("per", "-", "cent"): "%",
    ("miles", "per", "hour"): "mph",
    ("miles", "an", "hour"): "mph",
    ("mile", "per", "hour"): "mph",
    ("mile", "an", "hour"): "mph",
    ("basis", "points"): "bp",
    ("basis", "point"): "bp",
    ("nautical", "miles"): "nmi",
    ("nautical", "mile"): "nmi",
    ("light", "years"): "ly",
    ("metric", "tons"): "t",
    ("metric", "tonnes"): "t",
    ("metric", "ton"): "t",
    ("metric", "tonne"): "t",
    ("short", "tons"): "t",
    ("long", "tons"): "t",
    ("degrees", "celsius"): "°C",
    ("degrees", "centigrade"): "°C",
    ("degrees", "c"): "°C",
    ("degrees", "fahrenheit"): "°F",
    ("degrees", "f"): "°F",
    ("°", "c"): "°C",
    ("°", "f"): "°F",
    ("megawatt", "hours"): "MWh",
    ("megawatt", "-", "hours"): "MWh",
    ("kilowatt", "hours"): "kWh",
    ("kilowatt", "-", "hours"): "kWh",
    ("gigawatt", "hours"): "GWh",
    ("gigawatt", "-", "hours"): "GWh",
    ("terawatt", "hours"): "TWh",
    ("terawatt", "-", "hours"): "TWh",
}

#: Signs before a figure; letters before a dollar sign are looked up in DOLLARS.
CURRENCY_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₫": "VND", "₸": "KZT",
    "₿": "BTC", "฿": "THB", "₵": "GHS", "₡": "CRC", "₲": "PYG", "₾": "GEL", "₼": "AZN",
}  # fmt: skip

#: Letters before a figure that stand for a currency; a full stop may follow them.
CURRENCY_LETTERS = {
    "Rs": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "Tk": "BDT",
    "SFr": "CHF",
    "Sfr": "CHF",
    "KSh": "KES",
}

#: Letters glued before a dollar sign.
DOLLARS = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "nt": "TWD", "r": "BRL", "j": "JMD", "tt": "TTD", "b": "BND", "z": "ZWL",
}  # fmt: skip

#: Adjective before "dollars", "pounds", "francs" and the like.
_NATIONAL = {
    "dollar": "us=USD american=USD australian=AUD canadian=CAD singapore=SGD taiwan=TWD jamaican=JMD "
    "fijian=FJD namibian=NAD zimbabwean=ZWL",
    "pound": "british=GBP sterling=GBP egyptian=EGP syrian=SYP lebanese=LBP sudanese=SDG",
    "franc": "swiss=CHF cfa=XOF rwandan=RWF congolese=CDF",
    "peso": "mexican=MXN argentine=ARS chilean=CLP colombian=COP philippine=PHP cuban=CUP uruguayan=UYU",
    "krona": "swedish=SEK icelandic=ISK",
    "krone": "norwegian=NOK danish=DKK",
    "rupee": "indian=INR pakistani=PKR nepali=NPR mauritian=MUR",
    "rial": "iranian=IRR omani=OMR yemeni=YER",
    "riyal": "saudi=SAR qatari=QAR",
    "dinar": "kuwaiti=KWD iraqi=IQD jordanian=JOD serbian=RSD algerian=DZD tunisian=TND",
    "shilling": "kenyan=KES ugandan=UGX tanzanian=TZS somali=SOS",
    "dirham": "emirati=AED moroccan=MAD",
    "ruble": "russian=RUB belarusian=BYN",
    "won": "korean=KRW",
    "yuan": "chinese=CNY",
    "yen": "japanese=JPY",
    "lira": "turkish=TRY",
    "real": "brazilian=BRL",
}

#: Adjectives of two words before "dollars".
DOLLARS_OF = {("new", "zealand"): "NZD", ("hong", "kong"): "HKD"}

_PLURALS = {"krona": "kronor", "krone": "kroner", "real": "reais"}

#: ("australian", "dollars") -> AUD
NATIONAL_CURRENCIES = {
    (adjective, form): code
    for noun, pairs in _NATIONAL.items()
    for adjective, _, code in (pair.partition("=") for pair in pairs.split())
    for form in {noun, noun + "s", _PLURALS.get(noun, noun)}
}

#: Words for money that stand alone. Where several countries share one the best known is meant.
CURRENCY_WORDS = _forms(
    {
        "USD": "dollar dollars",
        "EUR": "euro euros",
        "JPY": "yen",
        "CNY": "yuan renminbi rmb",
        "RUB": "ruble rubles rouble roubles",
        "INR": "rupee rupees",
        "BTC": "bitcoin bitcoins",
        "pence": "pence penny",
        "TRY": "lira liras",
        "UAH": "hryvnia hryvnias hryvnya",
        "ILS": "shekel shekels",
        "PLN": "zloty zlotys zlotych",
        "CHF": "franc francs",
        "BRL": "reais",
        "ZAR": "rand rands",
        "KZT": "tenge",
        "NGN": "naira",
        "SAR": "riyal riyals",
        "IRR": "rial rials",
        "AED": "dirham dirhams",
        "KES": "shilling shillings",
        "BDT": "taka",
        "MMK": "kyat kyats",
        "KHR": "riel riels",
        "LAK": "kip",
        "MNT": "tugrik tugriks",
        "ETB": "birr",
        "GHS": "cedi cedis",
        "ZMW": "kwacha kwachas",
        "AOA": "kwanza kwanzas",
        "VES": "bolivar bolivars",
        "PYG": "guarani guaranis",
        "GEL": "lari",
        "AZN": "manat manats",
        "AMD": "drams",
        "RON": "lei",
        "BGN": "leva",
        "AFN": "afghani afghanis",
        "THB": "baht",
        "VND": "dong",
        "MYR": "ringgit",
        "IDR": "rupiah",
        "HUF": "forint forints",
        "CZK": "koruna korunas",
        "SEK": "kronor",
        "ISK": "kronur",
        "pesos": "peso pesos",
        "dinars": "dinar dinars",
        "cents": "cent cents",
    }
)

#: Words that mean money only after a scale word: "40 billion won"
SCALED_CURRENCY_WORDS = {"won": "KRW", "real": "BRL"}

_CODES = (
    "USD EUR GBP JPY CNY RMB RUB INR CHF AUD CAD NZD HKD SGD KRW TRY UAH ILS PLN BRL ZAR MXN SEK NOK DKK "
    "CZK HUF RON BGN AED SAR QAR KWD EGP NGN KES PKR IDR MYR THB VND PHP TWD ARS CLP COP KZT BTC"
)

#: ISO 4217 codes that news prints before or after a figure.
CURRENCY_CODES = frozenset(_CODES.split())
