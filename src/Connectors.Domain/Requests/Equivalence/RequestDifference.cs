namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Where two requests of a step differ.</summary>
public enum RequestPlace
{
    Method,

    /// <summary>Scheme, host and path.</summary>
    Address,

    QueryParameter,

    Header,

    Body,

    ContentType,

    /// <summary>Where access tokens come from, and by what.</summary>
    SignIn,

    /// <summary>How the next page is requested.</summary>
    Pagination,

    /// <summary>Where the records are in a response.</summary>
    Records,

    /// <summary>Whether the step receives, or sends a request for each record.</summary>
    Direction,

    /// <summary>The same headers or query parameters in another order.</summary>
    Order,

    /// <summary>What a field takes: its type and its values.</summary>
    Field,

    /// <summary>What becomes of a record that lacks what the step uses.</summary>
    WithoutValues,

    /// <summary>What is said of a value of the records, which a later step reads by its name.</summary>
    RecordField,
}

/// <summary>One difference between the requests of a step, at the finest place.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">Of the header, parameter or setting; empty where the place has only one.</param>
/// <param name="Before">What is sent now, secrets masked and the payload as <c>{{payload}}</c>; null where nothing is.</param>
/// <param name="After">What would be sent. Equal to <paramref name="Before"/> where only secrets differ.</param>
public sealed record RequestDifference(RequestPlace Place, string Name, string? Before, string? After);
