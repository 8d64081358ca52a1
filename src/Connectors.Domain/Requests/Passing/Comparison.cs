namespace Connectors.Domain.Requests.Passing;

/// <summary>How a condition compares a value of a record with a text. What each means is a table: <see cref="Comparisons"/>.</summary>
public enum Comparison
{
    Is,
    IsNot,
    Contains,
    DoesNotContain,
    BeginsWith,
    IsMoreThan,
    IsLessThan,
    IsEmpty,
    HasValue,
}
