"""标准与政策: the library, its entries, versions, choices, comparisons."""
