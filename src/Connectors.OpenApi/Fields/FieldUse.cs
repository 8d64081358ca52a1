namespace Connectors.OpenApi.Fields;

/// <summary>What fields are for.</summary>
internal enum FieldUse
{
    /// <summary>They are sent.</summary>
    Sent,

    /// <summary>They are the parts of a form, in which a file can be one.</summary>
    Parts,

    /// <summary>They come back in a record.</summary>
    Returned,
}
