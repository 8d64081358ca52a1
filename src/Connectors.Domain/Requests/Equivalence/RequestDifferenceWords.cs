using Connectors.Domain.Showing;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Says how the requests of a step differ, with names between asterisks and values between backticks.</summary>
public static class RequestDifferenceWords
{
    public static string Of(RequestDifference difference)
    {
        var place = PlaceOf(difference);
        return (difference.Before, difference.After) switch
        {
            (null, { } added) => $"{place} added: `{added}`",
            ({ } removed, null) => $"{place} removed: `{removed}`",
            ({ } before, { } after) when before == after => $"{place} uses a different secret",
            ({ } before, { } after) => $"{place}: `{before}` → `{after}`",
            _ => place,
        };
    }

    /// <summary>The place alone, without signs.</summary>
    internal static string Label(RequestDifference difference) => MarkedText.Plain(PlaceOf(difference));

    private static string PlaceOf(RequestDifference difference) => difference.Place switch
    {
        RequestPlace.Method => "Method",
        RequestPlace.Address => "Address",
        RequestPlace.QueryParameter => $"Query parameter *{difference.Name}*",
        RequestPlace.Header => $"Header *{difference.Name}*",
        RequestPlace.Body when difference.Name.Length > 0 => $"Field *{difference.Name}*",
        RequestPlace.Body => "Body",
        RequestPlace.ContentType => "Content type",
        RequestPlace.SignIn => $"Sign-in, *{difference.Name}*",
        RequestPlace.Pagination => $"Pagination, *{difference.Name}*",
        RequestPlace.Records => "Records path",
        RequestPlace.Direction => "Direction",
        RequestPlace.Order => $"Order of {(difference.Name == $"{RequestPlace.Header}" ? "headers" : "query parameters")}",
        RequestPlace.Field => $"Field *{difference.Name}* takes",
        RequestPlace.WithoutValues => "A record without the values",
        RequestPlace.RecordField => $"Value *{difference.Name}* of the records, which a later step uses",
        _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "A place without words."),
    };
}
