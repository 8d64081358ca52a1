namespace Connectors.OpenApi.Paging;

/// <summary>What a parameter asks for.</summary>
internal enum PagingRole
{
    None,

    /// <summary>The number of a page.</summary>
    Page,

    /// <summary>How many records to skip.</summary>
    Offset,

    /// <summary>Where the page before ended.</summary>
    Token,

    /// <summary>How many records a page has.</summary>
    Size,
}
