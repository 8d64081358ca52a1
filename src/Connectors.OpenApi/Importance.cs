namespace Connectors.OpenApi;

/// <summary>How much a line of the report matters, most first.</summary>
internal enum Importance
{
    /// <summary>An operation or a sign-in method is missing, or a fault of the document was ignored.</summary>
    Missing,

    /// <summary>A request can't say everything that the document says, or gets one page only.</summary>
    Limited,

    /// <summary>A credential was left out, which instances ask for.</summary>
    Credential,

    /// <summary>The document was repaired.</summary>
    Repaired,

    /// <summary>A decision that a person may want to check.</summary>
    Decided,

    /// <summary>Only words for people are missing.</summary>
    Detail,
}
